-- Who signs in, and how. Secrets are kept as hashes. The stamp is another one after each change of a way to sign in. Times
-- are milliseconds since 1970.
CREATE TABLE accounts (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, lookup_name TEXT NOT NULL, created_at INTEGER NOT NULL,
  password TEXT NULL, stamp TEXT NOT NULL, failures INTEGER NOT NULL, locked_until INTEGER NULL, disabled_at INTEGER NULL,
  invitation BLOB NULL, invited_until INTEGER NULL, email TEXT NULL, lookup_email TEXT NULL, issuer TEXT NULL, subject TEXT NULL);
CREATE UNIQUE INDEX accounts_by_name ON accounts (lookup_name);
CREATE UNIQUE INDEX accounts_by_email ON accounts (lookup_email);
CREATE UNIQUE INDEX accounts_by_invitation ON accounts (invitation);
CREATE UNIQUE INDEX accounts_by_subject ON accounts (issuer, subject);

-- Public keys that devices sign in with (WebAuthn).
CREATE TABLE passkeys (credential BLOB NOT NULL PRIMARY KEY, account TEXT NOT NULL, public_key BLOB NOT NULL, name TEXT NOT NULL,
  created_at INTEGER NOT NULL, sign_count INTEGER NOT NULL, transports TEXT NOT NULL, verified INTEGER NOT NULL,
  backup_eligible INTEGER NOT NULL, backed_up INTEGER NOT NULL,
  CONSTRAINT FK_passkeys_accounts_account FOREIGN KEY (account) REFERENCES accounts (id) ON DELETE CASCADE);
CREATE INDEX passkeys_of_account ON passkeys (account);
