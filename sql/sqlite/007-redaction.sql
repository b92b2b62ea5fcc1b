-- A text that was taken out on request: a tombstone stays, with who asked and why. The text itself, its titles and what was
-- read in it are the only rows that are ever changed or deleted, and only where a redaction says so.
CREATE TABLE redaction (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL UNIQUE REFERENCES document (id),
  "by" TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TRIGGER redaction_is_never_updated BEFORE UPDATE ON redaction
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: redaction'); END;
CREATE TRIGGER redaction_is_never_deleted BEFORE DELETE ON redaction
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: redaction'); END;
CREATE TRIGGER redaction_is_never_replaced BEFORE INSERT ON redaction
WHEN EXISTS (SELECT 1 FROM redaction WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: redaction'); END;

DROP TRIGGER document_is_never_updated;
CREATE TRIGGER document_is_never_updated BEFORE UPDATE ON document
WHEN NOT (
  NEW.text = '' AND NEW."id" IS OLD."id" AND NEW."length" IS OLD."length" AND NEW."recorded_at" IS OLD."recorded_at"
  AND EXISTS (SELECT 1 FROM redaction WHERE document_id = OLD.id)
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: document'); END;

DROP TRIGGER witness_is_never_updated;
CREATE TRIGGER witness_is_never_updated BEFORE UPDATE ON witness
WHEN NOT (
  NEW.title IS NULL AND NEW."sequence" IS OLD."sequence" AND NEW."id" IS OLD."id" AND NEW."document_id" IS OLD."document_id" AND NEW."ref" IS OLD."ref" AND NEW."outlet" IS OLD."outlet" AND NEW."url" IS OLD."url"
  AND NEW."published_on" IS OLD."published_on" AND NEW."path" IS OLD."path" AND NEW."first_line" IS OLD."first_line" AND NEW."recorded_at" IS OLD."recorded_at"
  AND EXISTS (SELECT 1 FROM redaction WHERE document_id = OLD.document_id)
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: witness'); END;

DROP TRIGGER actor_is_never_deleted;
CREATE TRIGGER actor_is_never_deleted BEFORE DELETE ON actor
WHEN NOT EXISTS (
  SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: actor'); END;

DROP TRIGGER statement_is_never_deleted;
CREATE TRIGGER statement_is_never_deleted BEFORE DELETE ON statement
WHEN NOT EXISTS (
  SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: statement'); END;

DROP TRIGGER event_is_never_deleted;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
WHEN NOT EXISTS (
  SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: event'); END;

DROP TRIGGER commitment_is_never_deleted;
CREATE TRIGGER commitment_is_never_deleted BEFORE DELETE ON commitment
WHEN NOT EXISTS (
  SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment'); END;

DROP TRIGGER finding_is_never_deleted;
CREATE TRIGGER finding_is_never_deleted BEFORE DELETE ON finding
WHEN NOT EXISTS (
  SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: finding'); END;

DROP VIEW current_actor;
DROP VIEW current_statement;
DROP VIEW current_event;
DROP VIEW current_commitment;
DROP VIEW current_finding;
DROP VIEW current_reading;
DROP VIEW reading_state;

-- As before, without what was taken out.
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
WHERE NOT EXISTS (SELECT 1 FROM redaction WHERE redaction.document_id = reading.document_id);

-- Without what was corrected or retracted.
CREATE VIEW current_reading AS
SELECT *
FROM reading_state
WHERE superseded_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM correction WHERE correction.document_id = reading_state.document_id);

CREATE VIEW current_actor AS
SELECT * FROM actor WHERE reading_id IN (SELECT reading_id FROM current_reading);

CREATE VIEW current_statement AS
SELECT * FROM statement WHERE reading_id IN (SELECT reading_id FROM current_reading);

CREATE VIEW current_event AS
SELECT * FROM event WHERE reading_id IN (SELECT reading_id FROM current_reading);

CREATE VIEW current_commitment AS
SELECT * FROM commitment WHERE reading_id IN (SELECT reading_id FROM current_reading);

CREATE VIEW current_finding AS
SELECT * FROM finding WHERE reading_id IN (SELECT reading_id FROM current_reading);
