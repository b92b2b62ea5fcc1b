-- What was read: rows that are only ever added. Lists of spans and ids, and objects, are JSON text. Days and moments
-- are ISO 8601.

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  length INTEGER NOT NULL,
  text TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

-- Where a text was found. The same text found twice under other circumstances is a second witness of one document.
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
) STRICT;

CREATE INDEX witness_of_document ON witness (document_id, published_on);
CREATE INDEX witness_by_ref ON witness (ref);

-- What one version of one reader made of one text published on one day. The counts say how many rows belong to it.
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
) STRICT;

CREATE INDEX reading_of_document ON reading (document_id, published_on);
CREATE INDEX reading_by_day ON reading (published_on);

-- The records of a reading are added at once, so they stand together in the file.
CREATE TABLE actor (
  reading_id TEXT NOT NULL REFERENCES reading (id),
  id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  roles TEXT NOT NULL,
  serves TEXT,
  members TEXT,
  mentions TEXT NOT NULL,
  PRIMARY KEY (reading_id, id)
) STRICT;

CREATE INDEX actor_by_id ON actor (id);

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
) STRICT;

CREATE INDEX statement_by_id ON statement (id);

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
) STRICT;

CREATE INDEX event_by_id ON event (id);

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
) STRICT;

CREATE INDEX commitment_by_id ON commitment (id);

CREATE TABLE finding (
  reading_id TEXT NOT NULL REFERENCES reading (id),
  ordinal INTEGER NOT NULL,
  rule TEXT NOT NULL,
  span TEXT,
  reason TEXT NOT NULL,
  PRIMARY KEY (reading_id, ordinal)
) STRICT;
