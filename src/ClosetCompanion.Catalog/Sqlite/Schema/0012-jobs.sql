-- Work that lasts, done by one program after another. Times are milliseconds since 1970; hosts have spaces between them.
CREATE TABLE jobs (id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, catalogue TEXT NOT NULL, owner TEXT NULL,
  file TEXT NULL, picture_hosts TEXT NOT NULL, created_at INTEGER NOT NULL, not_before INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL, claimed_by TEXT NULL, claimed_until INTEGER NULL, stop_asked INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0, step TEXT NULL, done INTEGER NULL, total INTEGER NULL, said TEXT NULL,
  report TEXT NULL, ended_at INTEGER NULL) WITHOUT ROWID;

-- Pictures that wait to be embedded, some together; "pictures" has their keys with commas between them, in order.
CREATE TABLE embedding_chunks (key INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, model TEXT NOT NULL,
  pictures TEXT NOT NULL, size INTEGER NOT NULL, again INTEGER NOT NULL, claimed_by TEXT NULL, claimed_until INTEGER NULL);
CREATE INDEX embedding_chunks_of_model ON embedding_chunks (model, key);
