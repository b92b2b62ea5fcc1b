-- A person also decides of verdicts: what a thread is, with what was at hand then, and what is no part of it. The decisions made so far
-- move into a table that takes the new ones, as they are.
ALTER TABLE review RENAME TO earlier_review;

CREATE TABLE review (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  decision TEXT NOT NULL CHECK (decision IN ('merge', 'split', 'confirm', 'correct', 'reject')),
  subjects TEXT NOT NULL CHECK (json_valid(subjects)),
  "by" TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  judged TEXT CHECK (json_valid(judged)),
  CHECK ((judged IS NOT NULL) = (decision IN ('confirm', 'correct')))
) STRICT;

INSERT INTO review (sequence, id, decision, subjects, "by", reason, at)
SELECT sequence, id, decision, subjects, "by", reason, at FROM earlier_review ORDER BY sequence;

DROP TABLE earlier_review;

CREATE TRIGGER review_is_never_updated BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: review'); END;
CREATE TRIGGER review_is_never_deleted BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: review'); END;
CREATE TRIGGER review_is_never_replaced BEFORE INSERT ON review
WHEN EXISTS (SELECT 1 FROM review WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: review'); END;
