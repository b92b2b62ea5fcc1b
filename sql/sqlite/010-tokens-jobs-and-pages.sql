-- What lets a program in over HTTP: a name, what it may do, and the SHA-256 of its secret. That it was taken back and each use
-- are rows of their own.
CREATE TABLE token (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  created_at TEXT NOT NULL,
  expires_on TEXT
) STRICT;

CREATE TABLE token_revocation (
  sequence INTEGER PRIMARY KEY,
  token_id TEXT NOT NULL UNIQUE REFERENCES token (id),
  "by" TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE token_use (
  sequence INTEGER PRIMARY KEY,
  token_id TEXT NOT NULL REFERENCES token (id),
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT
) STRICT;

CREATE INDEX token_use_of_token ON token_use (token_id);

CREATE TRIGGER token_is_never_updated BEFORE UPDATE ON token
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token'); END;
CREATE TRIGGER token_is_never_deleted BEFORE DELETE ON token
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token'); END;
CREATE TRIGGER token_is_never_replaced BEFORE INSERT ON token
WHEN EXISTS (SELECT 1 FROM token WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token'); END;

CREATE TRIGGER token_revocation_is_never_updated BEFORE UPDATE ON token_revocation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_revocation'); END;
CREATE TRIGGER token_revocation_is_never_deleted BEFORE DELETE ON token_revocation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_revocation'); END;
CREATE TRIGGER token_revocation_is_never_replaced BEFORE INSERT ON token_revocation
WHEN EXISTS (SELECT 1 FROM token_revocation WHERE token_id = NEW.token_id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_revocation'); END;

CREATE TRIGGER token_use_is_never_updated BEFORE UPDATE ON token_use
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_use'); END;
CREATE TRIGGER token_use_is_never_deleted BEFORE DELETE ON token_use
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_use'); END;
CREATE TRIGGER token_use_is_never_replaced BEFORE INSERT ON token_use
WHEN EXISTS (SELECT 1 FROM token_use WHERE sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_use'); END;

-- Documents that are to be read and recorded, and how far that has come. A job is at work under a lease: once that has run out,
-- another server takes it over. It is no part of the record, so its rows change and may be deleted.
CREATE TABLE job (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  "by" TEXT REFERENCES token (id),
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'cancelled')),
  total INTEGER NOT NULL,
  done INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  witness INTEGER NOT NULL,
  already INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  finished_at TEXT,
  owner TEXT,
  leased_until TEXT,
  CHECK (done = recorded + witness + already + failed AND done <= total)
) STRICT;

CREATE INDEX job_waiting ON job (sequence) WHERE state IN ('queued', 'running');

-- The text and what describes it stand here only until the document is recorded: they are last, so that all else is read without
-- them.
CREATE TABLE job_item (
  job_id TEXT NOT NULL REFERENCES job (id),
  ordinal INTEGER NOT NULL,
  ref TEXT,
  document_id TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('recorded', 'witness', 'already', 'failed')),
  reading_id TEXT,
  code TEXT,
  message TEXT,
  description TEXT,
  text TEXT,
  PRIMARY KEY (job_id, ordinal),
  CHECK (text IS NULL OR outcome IS NULL),
  CHECK ((text IS NULL) = (description IS NULL))
) STRICT;

CREATE INDEX job_item_waiting ON job_item (job_id, ordinal) WHERE text IS NOT NULL;
CREATE INDEX job_item_failed ON job_item (job_id, ordinal) WHERE outcome = 'failed';

-- The order of the lists.
CREATE INDEX coded_event_by_happening ON coded_event (happened_on, sequence);

-- The readings that hold records of a kind, which may be few of many.
CREATE INDEX actor_by_kind ON actor (kind, reading_id);
CREATE INDEX statement_by_act ON statement (act, reading_id);
CREATE INDEX event_by_type ON event (type, reading_id);
CREATE INDEX event_by_status ON event (status, reading_id);
CREATE INDEX commitment_by_kind ON commitment (kind, reading_id);
