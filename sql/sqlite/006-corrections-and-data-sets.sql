-- An article that its outlet corrected, which another document replaces, or retracted, which nothing replaces. It counts in
-- the world from published_on, for the record from at.
CREATE TABLE correction (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id),
  replaced_by TEXT REFERENCES document (id),
  published_on TEXT,
  "by" TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX correction_of_document ON correction (document_id);

CREATE TRIGGER correction_is_never_updated BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: correction'); END;
CREATE TRIGGER correction_is_never_deleted BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: correction'); END;
CREATE TRIGGER correction_is_never_replaced BEFORE INSERT ON correction
WHEN EXISTS (SELECT 1 FROM correction WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: correction'); END;

-- Figures of data sets, and events that other coders drew.
CREATE TABLE observation (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  indicator TEXT NOT NULL,
  actor TEXT NOT NULL,
  period TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  source TEXT NOT NULL,
  definition TEXT,
  vintage TEXT,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX observation_by_indicator ON observation (indicator, actor, period);

CREATE TRIGGER observation_is_never_updated BEFORE UPDATE ON observation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: observation'); END;
CREATE TRIGGER observation_is_never_deleted BEFORE DELETE ON observation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: observation'); END;
CREATE TRIGGER observation_is_never_replaced BEFORE INSERT ON observation
WHEN EXISTS (SELECT 1 FROM observation WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: observation'); END;

CREATE TABLE coded_event (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  dataset TEXT NOT NULL,
  ref TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  quad TEXT NOT NULL,
  status TEXT NOT NULL,
  actors TEXT NOT NULL,
  recipients TEXT NOT NULL,
  happened_on TEXT,
  published_on TEXT,
  place TEXT,
  text TEXT,
  url TEXT,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX coded_event_by_day ON coded_event (published_on);

CREATE TRIGGER coded_event_is_never_updated BEFORE UPDATE ON coded_event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: coded_event'); END;
CREATE TRIGGER coded_event_is_never_deleted BEFORE DELETE ON coded_event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: coded_event'); END;
CREATE TRIGGER coded_event_is_never_replaced BEFORE INSERT ON coded_event
WHEN EXISTS (SELECT 1 FROM coded_event WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: coded_event'); END;
