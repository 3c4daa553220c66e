"""The tables, as SQL. Texts carry checksums, so that a flipped bit is found."""

APPLICATION_ID = 0x42444B31
"""Marks the file as ours ("BDK1")."""

VERSION_1 = """
CREATE TABLE transcript (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  language TEXT NOT NULL,
  head TEXT NOT NULL,            -- JSON: metadata, participants, exchanges, notes, warnings
  revision INTEGER NOT NULL,     -- the current one
  turns INTEGER NOT NULL,
  paragraphs INTEGER NOT NULL,
  words INTEGER NOT NULL,
  added TEXT NOT NULL,           -- ISO 8601, UTC
  binned TEXT,                   -- when it went to the bin
  checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE original (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE revision (
  transcript_id TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES original (sha256),
  path TEXT NOT NULL,            -- empty for pasted text
  encoding TEXT NOT NULL,
  made TEXT NOT NULL,
  content BLOB NOT NULL,         -- the transcript and its outline, compressed JSON
  checksum INTEGER NOT NULL,
  PRIMARY KEY (transcript_id, number)
) STRICT;
CREATE INDEX revision_sha256 ON revision (sha256);
CREATE TABLE source (
  path TEXT PRIMARY KEY,         -- absolute: the identity of a file
  transcript_id TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE turn (
  transcript_id TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  role TEXT NOT NULL,
  label TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (transcript_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE paragraph (
  transcript_id TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  text TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (transcript_id, number)
) STRICT;
CREATE TABLE item (
  transcript_id TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  content TEXT NOT NULL,         -- JSON
  checksum INTEGER NOT NULL,
  PRIMARY KEY (transcript_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision (
  transcript_id TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL,
  content TEXT NOT NULL,         -- JSON: what was decided
  item TEXT NOT NULL,            -- JSON: the item as it was found, so that it outlives the finding
  made TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (transcript_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  transcript_id TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  content TEXT NOT NULL,         -- JSON
  revision INTEGER NOT NULL,     -- the text its selectors speak of
  created TEXT NOT NULL,
  binned TEXT,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX annotation_transcript ON annotation (transcript_id);
CREATE TABLE annotation_tag (
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (annotation_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_tag_tag ON annotation_tag (tag);
CREATE TABLE collection_member (
  collection TEXT NOT NULL,
  transcript_id TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  PRIMARY KEY (collection, transcript_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE queue (             -- transcripts that the index has yet to take in, or to drop
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  transcript_id TEXT NOT NULL
) STRICT;
"""

VERSION_2 = """
CREATE TABLE part (              -- pages of one transcript, which joins them
  whole TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,     -- from 0
  transcript_id TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  joined INTEGER NOT NULL,       -- 0 once the whole was taken apart
  PRIMARY KEY (whole, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX part_of_one ON part (transcript_id) WHERE joined = 1;
CREATE VIEW hidden (id) AS       -- what another transcript stands for: joined pages, wholes taken apart
  SELECT transcript_id FROM part WHERE joined = 1 UNION SELECT whole FROM part WHERE joined = 0;
CREATE TABLE link (              -- briefings that belong together, as the reader says
  one TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  other TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,            -- duplicate, translation
  made TEXT NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_other ON link (other);
CREATE TABLE declined (          -- offers that the reader does not want to see again
  kind TEXT NOT NULL,
  ids TEXT NOT NULL,             -- of the transcripts, sorted, with blanks between
  made TEXT NOT NULL,
  PRIMARY KEY (kind, ids)
) STRICT, WITHOUT ROWID;
CREATE TABLE likeness (          -- what like texts are known by
  transcript_id TEXT PRIMARY KEY REFERENCES transcript (id) ON DELETE CASCADE,
  stem TEXT NOT NULL,            -- the file's name without ending and language
  size INTEGER NOT NULL,         -- letters and digits
  roles TEXT NOT NULL,           -- a letter a turn
  figures TEXT NOT NULL          -- numbers in the text, sorted, with blanks between
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_stem ON likeness (stem);
CREATE TABLE trait (             -- hashes of what stands in a text: like texts share most of them
  transcript_id TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  hash INTEGER NOT NULL,
  PRIMARY KEY (transcript_id, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX trait_hash ON trait (hash);
CREATE TABLE alike (             -- what was found to be the same briefing
  one TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  other TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,            -- duplicate, translation
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX alike_other ON alike (other);
CREATE INDEX transcript_date ON transcript (date);
"""

VERSION_3 = """
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL,         -- JSON: name, query and what narrows it
  checksum INTEGER NOT NULL
) STRICT;
"""

VERSION_4 = """
CREATE TABLE collection (        -- also those that hold nothing
  name TEXT PRIMARY KEY          -- "Customs/2024" is inside "Customs"
) STRICT, WITHOUT ROWID;
INSERT INTO collection SELECT DISTINCT collection FROM collection_member;
"""
