-- What persons decided of records: a decision is a new row.
CREATE TABLE review (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  decision TEXT NOT NULL CHECK (decision IN ('merge', 'split')),
  subjects TEXT NOT NULL CHECK (json_valid(subjects)),
  "by" TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TRIGGER review_is_never_updated BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: review'); END;
CREATE TRIGGER review_is_never_deleted BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: review'); END;
CREATE TRIGGER review_is_never_replaced BEFORE INSERT ON review
WHEN EXISTS (SELECT 1 FROM review WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: review'); END;
