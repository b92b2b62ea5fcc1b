-- The state of the record, now and at any earlier moment.
--
-- A document has one day: the earliest that its witnesses give. Of the readings for that day, the one recorded last is
-- in force. So a reading is in force from recorded_at until superseded_at, when a later reading for the same day, or a
-- witness with an earlier day, was recorded. The description is that of the first witness with the day of the reading.
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

-- Whether an actor is meant by a part of its name, in whatever case, or by the code of whom it serves.
CREATE FUNCTION names_actor(name TEXT, serves TEXT, wanted TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$
  SELECT position(lower(wanted COLLATE "und-x-icu") IN lower(name COLLATE "und-x-icu")) > 0
    OR coalesce(lower(serves COLLATE "und-x-icu") = lower(wanted COLLATE "und-x-icu"), FALSE)
$$;
