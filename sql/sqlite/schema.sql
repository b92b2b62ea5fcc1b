CREATE INDEX actor_by_id ON actor (id)

CREATE INDEX actor_by_kind ON actor (kind, reading_id)

CREATE INDEX coded_event_by_day ON coded_event (published_on)

CREATE INDEX coded_event_by_happening ON coded_event (happened_on, sequence)

CREATE INDEX commitment_by_id ON commitment (id)

CREATE INDEX commitment_by_kind ON commitment (kind, reading_id)

CREATE INDEX correction_of_document ON correction (document_id)

CREATE INDEX event_by_id ON event (id)

CREATE INDEX event_by_status ON event (status, reading_id)

CREATE INDEX event_by_type ON event (type, reading_id)

CREATE INDEX job_item_failed ON job_item (job_id, ordinal) WHERE outcome = 'failed'

CREATE INDEX job_item_waiting ON job_item (job_id, ordinal) WHERE text IS NOT NULL

CREATE INDEX job_waiting ON job (sequence) WHERE state IN ('queued', 'running')

CREATE INDEX observation_by_indicator ON observation (indicator, actor, period)

CREATE INDEX reading_by_day ON reading (published_on)

CREATE INDEX reading_of_document ON reading (document_id, published_on)

CREATE INDEX search_entry_of_document ON search_entry (document_id)

CREATE INDEX statement_by_act ON statement (act, reading_id)

CREATE INDEX statement_by_id ON statement (id)

CREATE INDEX token_use_of_token ON token_use (token_id)

CREATE INDEX witness_by_ref ON witness (ref)

CREATE INDEX witness_of_document ON witness (document_id, published_on)

CREATE TABLE actor (
  reading_id TEXT NOT NULL REFERENCES reading (id),
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  roles TEXT NOT NULL,
  serves TEXT,
  members TEXT,
  mentions TEXT NOT NULL, known TEXT CHECK (known IS NULL OR json_valid(known)),
  PRIMARY KEY (reading_id, id)
) STRICT

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
) STRICT

CREATE TABLE commitment (
  reading_id TEXT NOT NULL REFERENCES reading (id),
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  standing TEXT NOT NULL,
  strength TEXT NOT NULL,
  "by" TEXT NOT NULL,
  toward TEXT NOT NULL,
  action TEXT NOT NULL,
  condition TEXT,
  deadline TEXT,
  quantity TEXT,
  "from" TEXT,
  spans TEXT NOT NULL,
  confidence REAL NOT NULL,
  drawn_by TEXT NOT NULL,
  PRIMARY KEY (reading_id, id)
) STRICT

CREATE TABLE correction (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id),
  replaced_by TEXT REFERENCES document (id),
  published_on TEXT,
  "by" TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  length INTEGER NOT NULL,
  text TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT

CREATE TABLE event (
  reading_id TEXT NOT NULL REFERENCES reading (id),
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  type TEXT NOT NULL,
  quad TEXT NOT NULL,
  actors TEXT NOT NULL,
  recipients TEXT NOT NULL,
  actor_spans TEXT NOT NULL,
  recipient_spans TEXT NOT NULL,
  happened_on TEXT,
  place TEXT,
  status TEXT NOT NULL,
  claimed_in TEXT,
  spans TEXT NOT NULL,
  confidence REAL NOT NULL,
  drawn_by TEXT NOT NULL,
  PRIMARY KEY (reading_id, id)
) STRICT

CREATE TABLE finding (
  reading_id TEXT NOT NULL REFERENCES reading (id),
  ordinal INTEGER NOT NULL,
  rule TEXT NOT NULL,
  span TEXT,
  reason TEXT NOT NULL,
  PRIMARY KEY (reading_id, ordinal)
) STRICT

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
) STRICT

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
) STRICT

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
) STRICT

CREATE TABLE reading (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id),
  published_on TEXT,
  language TEXT NOT NULL,
  reader_name TEXT NOT NULL,
  reader_version TEXT NOT NULL,
  actor_count INTEGER NOT NULL,
  statement_count INTEGER NOT NULL,
  event_count INTEGER NOT NULL,
  commitment_count INTEGER NOT NULL,
  finding_count INTEGER NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT

CREATE TABLE redaction (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL UNIQUE REFERENCES document (id),
  "by" TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT

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
) STRICT

CREATE TABLE search_entry (
  sequence INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  reading_id TEXT REFERENCES reading (id),
  statement_id TEXT,
  part INTEGER
) STRICT

CREATE VIRTUAL TABLE search_index USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')

CREATE TABLE statement (
  reading_id TEXT NOT NULL REFERENCES reading (id),
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  speakers TEXT NOT NULL,
  speaker_basis TEXT NOT NULL,
  source TEXT NOT NULL,
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  manner TEXT NOT NULL,
  act TEXT NOT NULL,
  addressees TEXT NOT NULL,
  via TEXT,
  said_on TEXT,
  within TEXT,
  confidence REAL NOT NULL,
  drawn_by TEXT NOT NULL,
  PRIMARY KEY (reading_id, id)
) STRICT

CREATE TABLE token (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  created_at TEXT NOT NULL,
  expires_on TEXT
) STRICT

CREATE TABLE token_revocation (
  sequence INTEGER PRIMARY KEY,
  token_id TEXT NOT NULL UNIQUE REFERENCES token (id),
  "by" TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT

CREATE TABLE token_use (
  sequence INTEGER PRIMARY KEY,
  token_id TEXT NOT NULL REFERENCES token (id),
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT
) STRICT

CREATE TABLE witness (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id),
  ref TEXT,
  title TEXT,
  outlet TEXT,
  url TEXT,
  published_on TEXT,
  path TEXT,
  first_line INTEGER,
  recorded_at TEXT NOT NULL
) STRICT

CREATE TRIGGER actor_is_never_deleted BEFORE DELETE ON actor
WHEN NOT EXISTS (
  SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: actor'); END

CREATE TRIGGER actor_is_never_replaced BEFORE INSERT ON actor
WHEN EXISTS (SELECT 1 FROM actor WHERE (reading_id = NEW.reading_id AND id = NEW.id) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: actor'); END

CREATE TRIGGER actor_is_never_updated BEFORE UPDATE ON actor
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: actor'); END

CREATE TRIGGER coded_event_is_never_deleted BEFORE DELETE ON coded_event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: coded_event'); END

CREATE TRIGGER coded_event_is_never_replaced BEFORE INSERT ON coded_event
WHEN EXISTS (SELECT 1 FROM coded_event WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: coded_event'); END

CREATE TRIGGER coded_event_is_never_updated BEFORE UPDATE ON coded_event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: coded_event'); END

CREATE TRIGGER commitment_is_never_deleted BEFORE DELETE ON commitment
WHEN NOT EXISTS (
  SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment'); END

CREATE TRIGGER commitment_is_never_replaced BEFORE INSERT ON commitment
WHEN EXISTS (SELECT 1 FROM commitment WHERE (reading_id = NEW.reading_id AND id = NEW.id) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment'); END

CREATE TRIGGER commitment_is_never_updated BEFORE UPDATE ON commitment
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment'); END

CREATE TRIGGER correction_is_never_deleted BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: correction'); END

CREATE TRIGGER correction_is_never_replaced BEFORE INSERT ON correction
WHEN EXISTS (SELECT 1 FROM correction WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: correction'); END

CREATE TRIGGER correction_is_never_updated BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: correction'); END

CREATE TRIGGER document_is_never_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: document'); END

CREATE TRIGGER document_is_never_replaced BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE id = NEW.id OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: document'); END

CREATE TRIGGER document_is_never_updated BEFORE UPDATE ON document
WHEN NOT (
  NEW.text = '' AND NEW."id" IS OLD."id" AND NEW."length" IS OLD."length" AND NEW."recorded_at" IS OLD."recorded_at"
  AND EXISTS (SELECT 1 FROM redaction WHERE document_id = OLD.id)
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: document'); END

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
WHEN NOT EXISTS (
  SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: event'); END

CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE (reading_id = NEW.reading_id AND id = NEW.id) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: event'); END

CREATE TRIGGER event_is_never_updated BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: event'); END

CREATE TRIGGER finding_is_never_deleted BEFORE DELETE ON finding
WHEN NOT EXISTS (
  SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: finding'); END

CREATE TRIGGER finding_is_never_replaced BEFORE INSERT ON finding
WHEN EXISTS (SELECT 1 FROM finding WHERE (reading_id = NEW.reading_id AND ordinal = NEW.ordinal) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: finding'); END

CREATE TRIGGER finding_is_never_updated BEFORE UPDATE ON finding
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: finding'); END

CREATE TRIGGER observation_is_never_deleted BEFORE DELETE ON observation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: observation'); END

CREATE TRIGGER observation_is_never_replaced BEFORE INSERT ON observation
WHEN EXISTS (SELECT 1 FROM observation WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: observation'); END

CREATE TRIGGER observation_is_never_updated BEFORE UPDATE ON observation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: observation'); END

CREATE TRIGGER reading_is_never_deleted BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END

CREATE TRIGGER reading_is_never_replaced BEFORE INSERT ON reading
WHEN EXISTS (SELECT 1 FROM reading WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END

CREATE TRIGGER reading_is_never_updated BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END

CREATE TRIGGER redaction_is_never_deleted BEFORE DELETE ON redaction
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: redaction'); END

CREATE TRIGGER redaction_is_never_replaced BEFORE INSERT ON redaction
WHEN EXISTS (SELECT 1 FROM redaction WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: redaction'); END

CREATE TRIGGER redaction_is_never_updated BEFORE UPDATE ON redaction
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: redaction'); END

CREATE TRIGGER review_is_never_deleted BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: review'); END

CREATE TRIGGER review_is_never_replaced BEFORE INSERT ON review
WHEN EXISTS (SELECT 1 FROM review WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: review'); END

CREATE TRIGGER review_is_never_updated BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: review'); END

CREATE TRIGGER statement_is_never_deleted BEFORE DELETE ON statement
WHEN NOT EXISTS (
  SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: statement'); END

CREATE TRIGGER statement_is_never_replaced BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM statement WHERE (reading_id = NEW.reading_id AND id = NEW.id) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: statement'); END

CREATE TRIGGER statement_is_never_updated BEFORE UPDATE ON statement
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: statement'); END

CREATE TRIGGER token_is_never_deleted BEFORE DELETE ON token
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token'); END

CREATE TRIGGER token_is_never_replaced BEFORE INSERT ON token
WHEN EXISTS (SELECT 1 FROM token WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token'); END

CREATE TRIGGER token_is_never_updated BEFORE UPDATE ON token
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token'); END

CREATE TRIGGER token_revocation_is_never_deleted BEFORE DELETE ON token_revocation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_revocation'); END

CREATE TRIGGER token_revocation_is_never_replaced BEFORE INSERT ON token_revocation
WHEN EXISTS (SELECT 1 FROM token_revocation WHERE token_id = NEW.token_id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_revocation'); END

CREATE TRIGGER token_revocation_is_never_updated BEFORE UPDATE ON token_revocation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_revocation'); END

CREATE TRIGGER token_use_is_never_deleted BEFORE DELETE ON token_use
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_use'); END

CREATE TRIGGER token_use_is_never_replaced BEFORE INSERT ON token_use
WHEN EXISTS (SELECT 1 FROM token_use WHERE sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_use'); END

CREATE TRIGGER token_use_is_never_updated BEFORE UPDATE ON token_use
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: token_use'); END

CREATE TRIGGER witness_is_never_deleted BEFORE DELETE ON witness
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: witness'); END

CREATE TRIGGER witness_is_never_replaced BEFORE INSERT ON witness
WHEN EXISTS (SELECT 1 FROM witness WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: witness'); END

CREATE TRIGGER witness_is_never_updated BEFORE UPDATE ON witness
WHEN NOT (
  NEW.title IS NULL AND NEW."sequence" IS OLD."sequence" AND NEW."id" IS OLD."id" AND NEW."document_id" IS OLD."document_id" AND NEW."ref" IS OLD."ref" AND NEW."outlet" IS OLD."outlet" AND NEW."url" IS OLD."url"
  AND NEW."published_on" IS OLD."published_on" AND NEW."path" IS OLD."path" AND NEW."first_line" IS OLD."first_line" AND NEW."recorded_at" IS OLD."recorded_at"
  AND EXISTS (SELECT 1 FROM redaction WHERE document_id = OLD.document_id)
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: witness'); END

CREATE VIEW current_actor AS
SELECT * FROM actor WHERE reading_id IN (SELECT reading_id FROM current_reading)

CREATE VIEW current_commitment AS
SELECT * FROM commitment WHERE reading_id IN (SELECT reading_id FROM current_reading)

CREATE VIEW current_event AS
SELECT * FROM event WHERE reading_id IN (SELECT reading_id FROM current_reading)

CREATE VIEW current_finding AS
SELECT * FROM finding WHERE reading_id IN (SELECT reading_id FROM current_reading)

CREATE VIEW current_reading AS
SELECT *
FROM reading_state
WHERE superseded_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM correction WHERE correction.document_id = reading_state.document_id)

CREATE VIEW current_statement AS
SELECT * FROM statement WHERE reading_id IN (SELECT reading_id FROM current_reading)

CREATE VIEW reading_state AS
SELECT
  reading.sequence,
  reading.id AS reading_id,
  reading.document_id,
  witness.ref,
  witness.title,
  witness.outlet,
  witness.url,
  reading.published_on,
  reading.language,
  document.length,
  witness.path,
  witness.first_line,
  reading.reader_name,
  reading.reader_version,
  reading.actor_count,
  reading.statement_count,
  reading.event_count,
  reading.commitment_count,
  reading.finding_count,
  reading.recorded_at,
  (
    SELECT min(superseding.recorded_at)
    FROM (
      SELECT min(later.recorded_at) AS recorded_at
      FROM reading AS later
      WHERE later.document_id = reading.document_id
        AND later.published_on IS NOT DISTINCT FROM reading.published_on
        AND later.sequence > reading.sequence
      UNION ALL
      SELECT min(earlier.recorded_at)
      FROM witness AS earlier
      WHERE earlier.document_id = reading.document_id
        AND earlier.published_on IS NOT NULL
        AND (reading.published_on IS NULL OR earlier.published_on < reading.published_on)
    ) AS superseding
  ) AS superseded_at
FROM reading
JOIN document ON document.id = reading.document_id
JOIN witness ON witness.sequence = (
  SELECT min(first.sequence)
  FROM witness AS first
  WHERE first.document_id = reading.document_id
    AND first.published_on IS NOT DISTINCT FROM reading.published_on
)
WHERE NOT EXISTS (SELECT 1 FROM redaction WHERE redaction.document_id = reading.document_id)
