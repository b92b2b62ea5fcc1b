TABLE acta_schema
  number integer NOT NULL
  taken_at timestamp with time zone NOT NULL

TABLE actor
  reading_id text COLLATE "C" NOT NULL
  id text COLLATE "C" NOT NULL
  ordinal integer NOT NULL
  name text COLLATE "C" NOT NULL
  kind text COLLATE "C" NOT NULL
  roles text COLLATE "C" NOT NULL
  serves text COLLATE "C"
  members text COLLATE "C"
  mentions text COLLATE "C" NOT NULL
  known text COLLATE "C"

TABLE coded_event
  sequence bigint NOT NULL
  id text COLLATE "C" NOT NULL
  dataset text COLLATE "C" NOT NULL
  ref text COLLATE "C" NOT NULL
  type text COLLATE "C" NOT NULL
  mode text COLLATE "C"
  quad text COLLATE "C" NOT NULL
  status text COLLATE "C" NOT NULL
  actors text COLLATE "C" NOT NULL
  recipients text COLLATE "C" NOT NULL
  happened_on text COLLATE "C"
  published_on text COLLATE "C"
  place text COLLATE "C"
  text text COLLATE "C"
  url text COLLATE "C"
  recorded_at text COLLATE "C" NOT NULL

TABLE commitment
  reading_id text COLLATE "C" NOT NULL
  id text COLLATE "C" NOT NULL
  ordinal integer NOT NULL
  kind text COLLATE "C" NOT NULL
  standing text COLLATE "C" NOT NULL
  strength text COLLATE "C" NOT NULL
  by text COLLATE "C" NOT NULL
  toward text COLLATE "C" NOT NULL
  action text COLLATE "C" NOT NULL
  condition text COLLATE "C"
  deadline text COLLATE "C"
  quantity text COLLATE "C"
  "from" text COLLATE "C"
  spans text COLLATE "C" NOT NULL
  confidence double precision NOT NULL
  drawn_by text COLLATE "C" NOT NULL

TABLE correction
  sequence bigint NOT NULL
  id text COLLATE "C" NOT NULL
  document_id text COLLATE "C" NOT NULL
  replaced_by text COLLATE "C"
  published_on text COLLATE "C"
  by text COLLATE "C" NOT NULL
  reason text COLLATE "C" NOT NULL
  at text COLLATE "C" NOT NULL

TABLE document
  id text COLLATE "C" NOT NULL
  length integer NOT NULL
  text text COLLATE "C" NOT NULL
  recorded_at text COLLATE "C" NOT NULL

TABLE event
  reading_id text COLLATE "C" NOT NULL
  id text COLLATE "C" NOT NULL
  ordinal integer NOT NULL
  type text COLLATE "C" NOT NULL
  quad text COLLATE "C" NOT NULL
  actors text COLLATE "C" NOT NULL
  recipients text COLLATE "C" NOT NULL
  actor_spans text COLLATE "C" NOT NULL
  recipient_spans text COLLATE "C" NOT NULL
  happened_on text COLLATE "C"
  place text COLLATE "C"
  status text COLLATE "C" NOT NULL
  claimed_in text COLLATE "C"
  spans text COLLATE "C" NOT NULL
  confidence double precision NOT NULL
  drawn_by text COLLATE "C" NOT NULL

TABLE finding
  reading_id text COLLATE "C" NOT NULL
  ordinal integer NOT NULL
  rule text COLLATE "C" NOT NULL
  span text COLLATE "C"
  reason text COLLATE "C" NOT NULL

TABLE job
  sequence bigint NOT NULL
  id text COLLATE "C" NOT NULL
  created_at text COLLATE "C" NOT NULL
  by text COLLATE "C"
  state text COLLATE "C" NOT NULL
  total integer NOT NULL
  done integer NOT NULL
  recorded integer NOT NULL
  witness integer NOT NULL
  already integer NOT NULL
  failed integer NOT NULL
  finished_at text COLLATE "C"
  owner text COLLATE "C"
  leased_until text COLLATE "C"

TABLE job_item
  job_id text COLLATE "C" NOT NULL
  ordinal integer NOT NULL
  ref text COLLATE "C"
  document_id text COLLATE "C" NOT NULL
  outcome text COLLATE "C"
  reading_id text COLLATE "C"
  code text COLLATE "C"
  message text COLLATE "C"
  description text COLLATE "C"
  text text COLLATE "C"

TABLE observation
  sequence bigint NOT NULL
  id text COLLATE "C" NOT NULL
  indicator text COLLATE "C" NOT NULL
  actor text COLLATE "C" NOT NULL
  period text COLLATE "C" NOT NULL
  value double precision NOT NULL
  unit text COLLATE "C" NOT NULL
  source text COLLATE "C" NOT NULL
  definition text COLLATE "C"
  vintage text COLLATE "C"
  recorded_at text COLLATE "C" NOT NULL

TABLE reading
  sequence bigint NOT NULL
  id text COLLATE "C" NOT NULL
  document_id text COLLATE "C" NOT NULL
  published_on text COLLATE "C"
  language text COLLATE "C" NOT NULL
  reader_name text COLLATE "C" NOT NULL
  reader_version text COLLATE "C" NOT NULL
  actor_count integer NOT NULL
  statement_count integer NOT NULL
  event_count integer NOT NULL
  commitment_count integer NOT NULL
  finding_count integer NOT NULL
  recorded_at text COLLATE "C" NOT NULL

TABLE redaction
  sequence bigint NOT NULL
  id text COLLATE "C" NOT NULL
  document_id text COLLATE "C" NOT NULL
  by text COLLATE "C" NOT NULL
  reason text COLLATE "C" NOT NULL
  at text COLLATE "C" NOT NULL

TABLE review
  sequence bigint NOT NULL
  id text COLLATE "C" NOT NULL
  decision text COLLATE "C" NOT NULL
  subjects text COLLATE "C" NOT NULL
  by text COLLATE "C" NOT NULL
  reason text COLLATE "C" NOT NULL
  at text COLLATE "C" NOT NULL
  judged text COLLATE "C"

TABLE search_entry
  sequence bigint NOT NULL
  document_id text COLLATE "C" NOT NULL
  reading_id text COLLATE "C"
  statement_id text COLLATE "C"
  part integer
  terms tsvector NOT NULL

TABLE statement
  reading_id text COLLATE "C" NOT NULL
  id text COLLATE "C" NOT NULL
  ordinal integer NOT NULL
  speakers text COLLATE "C" NOT NULL
  speaker_basis text COLLATE "C" NOT NULL
  source text COLLATE "C" NOT NULL
  cue text COLLATE "C" NOT NULL
  content text COLLATE "C" NOT NULL
  manner text COLLATE "C" NOT NULL
  act text COLLATE "C" NOT NULL
  addressees text COLLATE "C" NOT NULL
  via text COLLATE "C"
  said_on text COLLATE "C"
  within text COLLATE "C"
  confidence double precision NOT NULL
  drawn_by text COLLATE "C" NOT NULL

TABLE token
  sequence bigint NOT NULL
  id text COLLATE "C" NOT NULL
  name text COLLATE "C" NOT NULL
  scopes text COLLATE "C" NOT NULL
  hash text COLLATE "C" NOT NULL
  created_at text COLLATE "C" NOT NULL
  expires_on text COLLATE "C"

TABLE token_revocation
  sequence bigint NOT NULL
  token_id text COLLATE "C" NOT NULL
  by text COLLATE "C" NOT NULL
  reason text COLLATE "C" NOT NULL
  at text COLLATE "C" NOT NULL

TABLE token_use
  sequence bigint NOT NULL
  token_id text COLLATE "C" NOT NULL
  at text COLLATE "C" NOT NULL
  action text COLLATE "C" NOT NULL
  subject text COLLATE "C"

TABLE witness
  sequence bigint NOT NULL
  id text COLLATE "C" NOT NULL
  document_id text COLLATE "C" NOT NULL
  ref text COLLATE "C"
  title text COLLATE "C"
  outlet text COLLATE "C"
  url text COLLATE "C"
  published_on text COLLATE "C"
  path text COLLATE "C"
  first_line integer
  recorded_at text COLLATE "C" NOT NULL

acta_schema: PRIMARY KEY (number)

actor: FOREIGN KEY (reading_id) REFERENCES reading(id)

actor: PRIMARY KEY (reading_id, id)

coded_event: PRIMARY KEY (sequence)

coded_event: UNIQUE (id)

commitment: FOREIGN KEY (reading_id) REFERENCES reading(id)

commitment: PRIMARY KEY (reading_id, id)

correction: FOREIGN KEY (document_id) REFERENCES document(id)

correction: FOREIGN KEY (replaced_by) REFERENCES document(id)

correction: PRIMARY KEY (sequence)

correction: UNIQUE (id)

document: PRIMARY KEY (id)

event: FOREIGN KEY (reading_id) REFERENCES reading(id)

event: PRIMARY KEY (reading_id, id)

finding: FOREIGN KEY (reading_id) REFERENCES reading(id)

finding: PRIMARY KEY (reading_id, ordinal)

job: CHECK (((done = (((recorded + witness) + already) + failed)) AND (done <= total)))

job: CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'cancelled'::text])))

job: FOREIGN KEY (by) REFERENCES token(id)

job: PRIMARY KEY (sequence)

job: UNIQUE (id)

job_item: CHECK (((text IS NULL) = (description IS NULL)))

job_item: CHECK (((text IS NULL) OR (outcome IS NULL)))

job_item: CHECK ((outcome = ANY (ARRAY['recorded'::text, 'witness'::text, 'already'::text, 'failed'::text])))

job_item: FOREIGN KEY (job_id) REFERENCES job(id)

job_item: PRIMARY KEY (job_id, ordinal)

observation: PRIMARY KEY (sequence)

observation: UNIQUE (id)

reading: FOREIGN KEY (document_id) REFERENCES document(id)

reading: PRIMARY KEY (sequence)

reading: UNIQUE (id)

redaction: FOREIGN KEY (document_id) REFERENCES document(id)

redaction: PRIMARY KEY (sequence)

redaction: UNIQUE (document_id)

redaction: UNIQUE (id)

review: CHECK (((judged IS NOT NULL) = (decision = ANY (ARRAY['confirm'::text, 'correct'::text]))))

review: CHECK ((decision = ANY (ARRAY['merge'::text, 'split'::text, 'confirm'::text, 'correct'::text, 'reject'::text])))

review: PRIMARY KEY (sequence)

review: UNIQUE (id)

search_entry: FOREIGN KEY (document_id) REFERENCES document(id)

search_entry: FOREIGN KEY (reading_id) REFERENCES reading(id)

search_entry: PRIMARY KEY (sequence)

statement: FOREIGN KEY (reading_id) REFERENCES reading(id)

statement: PRIMARY KEY (reading_id, id)

token: CHECK ((length(hash) = 64))

token: PRIMARY KEY (sequence)

token: UNIQUE (id)

token_revocation: FOREIGN KEY (token_id) REFERENCES token(id)

token_revocation: PRIMARY KEY (sequence)

token_revocation: UNIQUE (token_id)

token_use: FOREIGN KEY (token_id) REFERENCES token(id)

token_use: PRIMARY KEY (sequence)

witness: FOREIGN KEY (document_id) REFERENCES document(id)

witness: PRIMARY KEY (sequence)

witness: UNIQUE (id)

CREATE INDEX actor_by_id ON actor USING btree (id)

CREATE INDEX actor_by_kind ON actor USING btree (kind, reading_id)

CREATE INDEX coded_event_by_day ON coded_event USING btree (published_on)

CREATE INDEX coded_event_by_happening ON coded_event USING btree (happened_on, sequence)

CREATE INDEX commitment_by_id ON commitment USING btree (id)

CREATE INDEX commitment_by_kind ON commitment USING btree (kind, reading_id)

CREATE INDEX correction_of_document ON correction USING btree (document_id)

CREATE INDEX event_by_id ON event USING btree (id)

CREATE INDEX event_by_status ON event USING btree (status, reading_id)

CREATE INDEX event_by_type ON event USING btree (type, reading_id)

CREATE INDEX job_item_failed ON job_item USING btree (job_id, ordinal) WHERE (outcome = 'failed'::text)

CREATE INDEX job_item_waiting ON job_item USING btree (job_id, ordinal) WHERE (text IS NOT NULL)

CREATE INDEX job_waiting ON job USING btree (sequence) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]))

CREATE INDEX observation_by_indicator ON observation USING btree (indicator, actor, period)

CREATE INDEX reading_by_day ON reading USING btree (published_on, sequence)

CREATE INDEX reading_of_document ON reading USING btree (document_id, published_on)

CREATE INDEX search_entry_by_terms ON search_entry USING gin (terms)

CREATE INDEX search_entry_of_document ON search_entry USING btree (document_id)

CREATE INDEX statement_by_act ON statement USING btree (act, reading_id)

CREATE INDEX statement_by_id ON statement USING btree (id)

CREATE INDEX token_use_of_token ON token_use USING btree (token_id)

CREATE INDEX witness_by_ref ON witness USING btree (ref)

CREATE INDEX witness_of_document ON witness USING btree (document_id, published_on)

CREATE UNIQUE INDEX acta_schema_pkey ON acta_schema USING btree (number)

CREATE UNIQUE INDEX actor_pkey ON actor USING btree (reading_id, id)

CREATE UNIQUE INDEX coded_event_id_key ON coded_event USING btree (id)

CREATE UNIQUE INDEX coded_event_pkey ON coded_event USING btree (sequence)

CREATE UNIQUE INDEX commitment_pkey ON commitment USING btree (reading_id, id)

CREATE UNIQUE INDEX correction_id_key ON correction USING btree (id)

CREATE UNIQUE INDEX correction_pkey ON correction USING btree (sequence)

CREATE UNIQUE INDEX document_pkey ON document USING btree (id)

CREATE UNIQUE INDEX event_pkey ON event USING btree (reading_id, id)

CREATE UNIQUE INDEX finding_pkey ON finding USING btree (reading_id, ordinal)

CREATE UNIQUE INDEX job_id_key ON job USING btree (id)

CREATE UNIQUE INDEX job_item_pkey ON job_item USING btree (job_id, ordinal)

CREATE UNIQUE INDEX job_pkey ON job USING btree (sequence)

CREATE UNIQUE INDEX observation_id_key ON observation USING btree (id)

CREATE UNIQUE INDEX observation_pkey ON observation USING btree (sequence)

CREATE UNIQUE INDEX reading_id_key ON reading USING btree (id)

CREATE UNIQUE INDEX reading_pkey ON reading USING btree (sequence)

CREATE UNIQUE INDEX redaction_document_id_key ON redaction USING btree (document_id)

CREATE UNIQUE INDEX redaction_id_key ON redaction USING btree (id)

CREATE UNIQUE INDEX redaction_pkey ON redaction USING btree (sequence)

CREATE UNIQUE INDEX review_id_key ON review USING btree (id)

CREATE UNIQUE INDEX review_pkey ON review USING btree (sequence)

CREATE UNIQUE INDEX search_entry_pkey ON search_entry USING btree (sequence)

CREATE UNIQUE INDEX statement_pkey ON statement USING btree (reading_id, id)

CREATE UNIQUE INDEX token_id_key ON token USING btree (id)

CREATE UNIQUE INDEX token_pkey ON token USING btree (sequence)

CREATE UNIQUE INDEX token_revocation_pkey ON token_revocation USING btree (sequence)

CREATE UNIQUE INDEX token_revocation_token_id_key ON token_revocation USING btree (token_id)

CREATE UNIQUE INDEX token_use_pkey ON token_use USING btree (sequence)

CREATE UNIQUE INDEX witness_id_key ON witness USING btree (id)

CREATE UNIQUE INDEX witness_pkey ON witness USING btree (sequence)

CREATE TRIGGER actor_is_append_only BEFORE DELETE OR UPDATE ON actor FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted()

CREATE TRIGGER actor_is_never_emptied BEFORE TRUNCATE ON actor FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER coded_event_is_append_only BEFORE DELETE OR UPDATE ON coded_event FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER coded_event_is_never_emptied BEFORE TRUNCATE ON coded_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER commitment_is_append_only BEFORE DELETE OR UPDATE ON commitment FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted()

CREATE TRIGGER commitment_is_never_emptied BEFORE TRUNCATE ON commitment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER correction_is_append_only BEFORE DELETE OR UPDATE ON correction FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER correction_is_never_emptied BEFORE TRUNCATE ON correction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER document_is_append_only BEFORE DELETE OR UPDATE ON document FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted()

CREATE TRIGGER document_is_never_emptied BEFORE TRUNCATE ON document FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted()

CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER finding_is_append_only BEFORE DELETE OR UPDATE ON finding FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted()

CREATE TRIGGER finding_is_never_emptied BEFORE TRUNCATE ON finding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER observation_is_append_only BEFORE DELETE OR UPDATE ON observation FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER observation_is_never_emptied BEFORE TRUNCATE ON observation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER reading_is_append_only BEFORE DELETE OR UPDATE ON reading FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER reading_is_never_emptied BEFORE TRUNCATE ON reading FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER redaction_is_append_only BEFORE DELETE OR UPDATE ON redaction FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER redaction_is_never_emptied BEFORE TRUNCATE ON redaction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER review_is_append_only BEFORE DELETE OR UPDATE ON review FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER review_is_never_emptied BEFORE TRUNCATE ON review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER statement_is_append_only BEFORE DELETE OR UPDATE ON statement FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted()

CREATE TRIGGER statement_is_never_emptied BEFORE TRUNCATE ON statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER token_is_append_only BEFORE DELETE OR UPDATE ON token FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER token_is_never_emptied BEFORE TRUNCATE ON token FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER token_revocation_is_append_only BEFORE DELETE OR UPDATE ON token_revocation FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER token_revocation_is_never_emptied BEFORE TRUNCATE ON token_revocation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER token_use_is_append_only BEFORE DELETE OR UPDATE ON token_use FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER token_use_is_never_emptied BEFORE TRUNCATE ON token_use FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE TRIGGER witness_is_append_only BEFORE DELETE OR UPDATE ON witness FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted()

CREATE TRIGGER witness_is_never_emptied BEFORE TRUNCATE ON witness FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

VIEW current_actor
 SELECT reading_id,
    id,
    ordinal,
    name,
    kind,
    roles,
    serves,
    members,
    mentions,
    known
   FROM actor
  WHERE (reading_id IN ( SELECT current_reading.reading_id
           FROM current_reading));

VIEW current_commitment
 SELECT reading_id,
    id,
    ordinal,
    kind,
    standing,
    strength,
    by,
    toward,
    action,
    condition,
    deadline,
    quantity,
    "from",
    spans,
    confidence,
    drawn_by
   FROM commitment
  WHERE (reading_id IN ( SELECT current_reading.reading_id
           FROM current_reading));

VIEW current_event
 SELECT reading_id,
    id,
    ordinal,
    type,
    quad,
    actors,
    recipients,
    actor_spans,
    recipient_spans,
    happened_on,
    place,
    status,
    claimed_in,
    spans,
    confidence,
    drawn_by
   FROM event
  WHERE (reading_id IN ( SELECT current_reading.reading_id
           FROM current_reading));

VIEW current_finding
 SELECT reading_id,
    ordinal,
    rule,
    span,
    reason
   FROM finding
  WHERE (reading_id IN ( SELECT current_reading.reading_id
           FROM current_reading));

VIEW current_reading
 SELECT sequence,
    reading_id,
    document_id,
    ref,
    title,
    outlet,
    url,
    published_on,
    language,
    length,
    path,
    first_line,
    reader_name,
    reader_version,
    actor_count,
    statement_count,
    event_count,
    commitment_count,
    finding_count,
    recorded_at,
    superseded_at
   FROM reading_state
  WHERE ((superseded_at IS NULL) AND (NOT (EXISTS ( SELECT 1
           FROM correction
          WHERE (correction.document_id = reading_state.document_id)))));

VIEW current_statement
 SELECT reading_id,
    id,
    ordinal,
    speakers,
    speaker_basis,
    source,
    cue,
    content,
    manner,
    act,
    addressees,
    via,
    said_on,
    within,
    confidence,
    drawn_by
   FROM statement
  WHERE (reading_id IN ( SELECT current_reading.reading_id
           FROM current_reading));

VIEW reading_state
 SELECT reading.sequence,
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
    ( SELECT min(superseding.recorded_at) AS min
           FROM ( SELECT min(later.recorded_at) AS recorded_at
                   FROM reading later
                  WHERE ((later.document_id = reading.document_id) AND (NOT (later.published_on IS DISTINCT FROM reading.published_on)) AND (later.sequence > reading.sequence))
                UNION ALL
                 SELECT min(earlier.recorded_at) AS min
                   FROM witness earlier
                  WHERE ((earlier.document_id = reading.document_id) AND (earlier.published_on IS NOT NULL) AND ((reading.published_on IS NULL) OR (earlier.published_on < reading.published_on)))) superseding) AS superseded_at
   FROM ((reading
     JOIN document ON ((document.id = reading.document_id)))
     JOIN witness ON ((witness.sequence = ( SELECT min(first.sequence) AS min
           FROM witness first
          WHERE ((first.document_id = reading.document_id) AND (NOT (first.published_on IS DISTINCT FROM reading.published_on)))))))
  WHERE (NOT (EXISTS ( SELECT 1
           FROM redaction
          WHERE (redaction.document_id = reading.document_id))));

CREATE OR REPLACE FUNCTION names_actor(name text, serves text, wanted text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT position(lower(wanted COLLATE "und-x-icu") IN lower(name COLLATE "und-x-icu")) > 0
    OR coalesce(lower(serves COLLATE "und-x-icu") = lower(wanted COLLATE "und-x-icu"), FALSE)
$function$

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$function$

CREATE OR REPLACE FUNCTION refuse_change_unless_redacted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  redacted BOOLEAN;
BEGIN
  IF TG_TABLE_NAME = 'document' AND TG_OP = 'UPDATE' THEN
    redacted := NEW.text = '' AND (NEW.id, NEW.length, NEW.recorded_at) IS NOT DISTINCT FROM (OLD.id, OLD.length, OLD.recorded_at)
      AND EXISTS (SELECT 1 FROM redaction WHERE document_id = OLD.id);
  ELSIF TG_TABLE_NAME = 'witness' AND TG_OP = 'UPDATE' THEN
    redacted := NEW.title IS NULL
      AND (to_jsonb(NEW) - 'title') = (to_jsonb(OLD) - 'title')
      AND EXISTS (SELECT 1 FROM redaction WHERE document_id = OLD.document_id);
  ELSIF TG_TABLE_NAME NOT IN ('document', 'witness') AND TG_OP = 'DELETE' THEN
    redacted := EXISTS (
      SELECT 1 FROM redaction JOIN reading ON reading.document_id = redaction.document_id WHERE reading.id = OLD.reading_id
    );
  END IF;
  IF redacted THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'the ledger is append-only: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$function$
