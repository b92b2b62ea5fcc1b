-- What can be searched: the title that a witness gives (part 0), the text of a document in parts, and each statement. The words
-- are stored folded and stemmed; the texts stand in their own tables.
CREATE TABLE search_entry (
  sequence INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  reading_id TEXT REFERENCES reading (id),
  statement_id TEXT,
  part INTEGER
) STRICT;

CREATE INDEX search_entry_of_document ON search_entry (document_id);

CREATE VIRTUAL TABLE search_index USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
