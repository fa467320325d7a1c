-- What shops have sent and is not taken in yet; no product where it was deleted. Times are milliseconds since 1970.
CREATE TABLE shop_changes (key INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, hook_id TEXT NOT NULL,
  shop_id TEXT NOT NULL, product BLOB NULL, tries INTEGER NOT NULL, claimed_until INTEGER NULL,
  CONSTRAINT FK_shop_changes_shop_hooks_hook_id FOREIGN KEY (hook_id) REFERENCES shop_hooks (id) ON DELETE CASCADE);
CREATE INDEX shop_changes_of_hook ON shop_changes (hook_id, key);
