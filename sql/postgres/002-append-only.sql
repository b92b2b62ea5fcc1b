-- Nothing recorded is ever changed: no UPDATE, no DELETE, no TRUNCATE. The text of a document, its titles and what was read in
-- it are the only rows that are ever changed or deleted, and only where a redaction says so.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION refuse_change_unless_redacted() RETURNS trigger LANGUAGE plpgsql AS $$
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
$$;

CREATE TRIGGER document_is_append_only BEFORE UPDATE OR DELETE ON document
FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted();
CREATE TRIGGER document_is_never_emptied BEFORE TRUNCATE ON document
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER witness_is_append_only BEFORE UPDATE OR DELETE ON witness
FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted();
CREATE TRIGGER witness_is_never_emptied BEFORE TRUNCATE ON witness
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER reading_is_append_only BEFORE UPDATE OR DELETE ON reading
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reading_is_never_emptied BEFORE TRUNCATE ON reading
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER actor_is_append_only BEFORE UPDATE OR DELETE ON actor
FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted();
CREATE TRIGGER actor_is_never_emptied BEFORE TRUNCATE ON actor
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER statement_is_append_only BEFORE UPDATE OR DELETE ON statement
FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted();
CREATE TRIGGER statement_is_never_emptied BEFORE TRUNCATE ON statement
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON event
FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted();
CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER commitment_is_append_only BEFORE UPDATE OR DELETE ON commitment
FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted();
CREATE TRIGGER commitment_is_never_emptied BEFORE TRUNCATE ON commitment
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER finding_is_append_only BEFORE UPDATE OR DELETE ON finding
FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_redacted();
CREATE TRIGGER finding_is_never_emptied BEFORE TRUNCATE ON finding
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER review_is_append_only BEFORE UPDATE OR DELETE ON review
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_is_never_emptied BEFORE TRUNCATE ON review
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER correction_is_append_only BEFORE UPDATE OR DELETE ON correction
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER correction_is_never_emptied BEFORE TRUNCATE ON correction
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER observation_is_append_only BEFORE UPDATE OR DELETE ON observation
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER observation_is_never_emptied BEFORE TRUNCATE ON observation
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER coded_event_is_append_only BEFORE UPDATE OR DELETE ON coded_event
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER coded_event_is_never_emptied BEFORE TRUNCATE ON coded_event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER redaction_is_append_only BEFORE UPDATE OR DELETE ON redaction
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER redaction_is_never_emptied BEFORE TRUNCATE ON redaction
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
