-- Pictures that were fetched by their addresses, with what the servers said of them.
CREATE TABLE fetched_pictures (address TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, entity_tag TEXT NULL,
  modified TEXT NULL, fetched_at INTEGER NOT NULL) WITHOUT ROWID;

-- Feeds that are read again and again. Times are milliseconds since 1970.
CREATE TABLE feeds (id TEXT NOT NULL PRIMARY KEY, catalogue TEXT NOT NULL, owner TEXT NULL, address TEXT NOT NULL,
  every_seconds INTEGER NOT NULL, picture_hosts TEXT NOT NULL, created_at INTEGER NOT NULL, next_at INTEGER NOT NULL,
  claimed_until INTEGER NULL, entity_tag TEXT NULL, modified TEXT NULL, content TEXT NULL, held TEXT NULL,
  accepted TEXT NULL) WITHOUT ROWID;

CREATE TABLE feed_runs (key INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, feed_id TEXT NOT NULL,
  started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, outcome TEXT NOT NULL, said TEXT NOT NULL, report TEXT NULL,
  CONSTRAINT FK_feed_runs_feeds_feed_id FOREIGN KEY (feed_id) REFERENCES feeds (id) ON DELETE CASCADE);
CREATE INDEX feed_runs_of_feed ON feed_runs (feed_id, key);

-- Addresses that shops send their changes to. The secret signs what they send.
CREATE TABLE shop_hooks (id TEXT NOT NULL PRIMARY KEY, catalogue TEXT NOT NULL, owner TEXT NULL, shop TEXT NOT NULL,
  secret TEXT NOT NULL, picture_hosts TEXT NOT NULL, created_at INTEGER NOT NULL) WITHOUT ROWID;

-- Which products came of which product of the shop: it tells of a deleted one only its own number.
CREATE TABLE shop_products (hook_id TEXT NOT NULL, shop_id TEXT NOT NULL, product_id TEXT NOT NULL,
  CONSTRAINT PK_shop_products PRIMARY KEY (hook_id, shop_id, product_id),
  CONSTRAINT FK_shop_products_shop_hooks_hook_id FOREIGN KEY (hook_id) REFERENCES shop_hooks (id) ON DELETE CASCADE)
  WITHOUT ROWID;
