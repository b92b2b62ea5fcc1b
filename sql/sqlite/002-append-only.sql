-- Nothing recorded is ever changed: no UPDATE, no DELETE, and no INSERT OR REPLACE, which deletes without firing a
-- delete trigger.

CREATE TRIGGER document_is_never_updated BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: document'); END;
CREATE TRIGGER document_is_never_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: document'); END;
CREATE TRIGGER document_is_never_replaced BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE id = NEW.id OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: document'); END;

CREATE TRIGGER witness_is_never_updated BEFORE UPDATE ON witness
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: witness'); END;
CREATE TRIGGER witness_is_never_deleted BEFORE DELETE ON witness
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: witness'); END;
CREATE TRIGGER witness_is_never_replaced BEFORE INSERT ON witness
WHEN EXISTS (SELECT 1 FROM witness WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: witness'); END;

CREATE TRIGGER reading_is_never_updated BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END;
CREATE TRIGGER reading_is_never_deleted BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END;
CREATE TRIGGER reading_is_never_replaced BEFORE INSERT ON reading
WHEN EXISTS (SELECT 1 FROM reading WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END;

CREATE TRIGGER actor_is_never_updated BEFORE UPDATE ON actor
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: actor'); END;
CREATE TRIGGER actor_is_never_deleted BEFORE DELETE ON actor
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: actor'); END;
CREATE TRIGGER actor_is_never_replaced BEFORE INSERT ON actor
WHEN EXISTS (SELECT 1 FROM actor WHERE (reading_id = NEW.reading_id AND id = NEW.id) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: actor'); END;

CREATE TRIGGER statement_is_never_updated BEFORE UPDATE ON statement
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: statement'); END;
CREATE TRIGGER statement_is_never_deleted BEFORE DELETE ON statement
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: statement'); END;
CREATE TRIGGER statement_is_never_replaced BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM statement WHERE (reading_id = NEW.reading_id AND id = NEW.id) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: statement'); END;

CREATE TRIGGER event_is_never_updated BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: event'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: event'); END;
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE (reading_id = NEW.reading_id AND id = NEW.id) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: event'); END;

CREATE TRIGGER commitment_is_never_updated BEFORE UPDATE ON commitment
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment'); END;
CREATE TRIGGER commitment_is_never_deleted BEFORE DELETE ON commitment
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment'); END;
CREATE TRIGGER commitment_is_never_replaced BEFORE INSERT ON commitment
WHEN EXISTS (SELECT 1 FROM commitment WHERE (reading_id = NEW.reading_id AND id = NEW.id) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: commitment'); END;

CREATE TRIGGER finding_is_never_updated BEFORE UPDATE ON finding
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: finding'); END;
CREATE TRIGGER finding_is_never_deleted BEFORE DELETE ON finding
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: finding'); END;
CREATE TRIGGER finding_is_never_replaced BEFORE INSERT ON finding
WHEN EXISTS (SELECT 1 FROM finding WHERE (reading_id = NEW.reading_id AND ordinal = NEW.ordinal) OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: finding'); END;
