-- The tables of the SQLite store's script 0010, column by column.

-- Who signs in, and how. Secrets are kept as hashes. The stamp is another one after each change of a way to sign in. Times
-- are milliseconds since 1970.
CREATE TABLE accounts (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    lookup_name TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    password TEXT COLLATE "C" NULL,
    stamp TEXT COLLATE "C" NOT NULL,
    failures BIGINT NOT NULL,
    locked_until BIGINT NULL,
    disabled_at BIGINT NULL,
    invitation BYTEA NULL,
    invited_until BIGINT NULL,
    email TEXT COLLATE "C" NULL,
    lookup_email TEXT COLLATE "C" NULL,
    issuer TEXT COLLATE "C" NULL,
    subject TEXT COLLATE "C" NULL
);
CREATE UNIQUE INDEX accounts_by_name ON accounts (lookup_name);
CREATE UNIQUE INDEX accounts_by_email ON accounts (lookup_email);
CREATE UNIQUE INDEX accounts_by_invitation ON accounts (invitation);
CREATE UNIQUE INDEX accounts_by_subject ON accounts (issuer, subject);

-- Public keys that devices sign in with (WebAuthn).
CREATE TABLE passkeys (
    credential BYTEA NOT NULL PRIMARY KEY,
    account TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    public_key BYTEA NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    sign_count BIGINT NOT NULL,
    transports TEXT COLLATE "C" NOT NULL,
    verified BIGINT NOT NULL,
    backup_eligible BIGINT NOT NULL,
    backed_up BIGINT NOT NULL
);
CREATE INDEX passkeys_of_account ON passkeys (account);
