-- The hashes of the keys of the API.
CREATE TABLE api_keys (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, scope TEXT NOT NULL,
  created_at INTEGER NOT NULL, revoked_at INTEGER, hash BLOB NOT NULL UNIQUE);
