-- What people think of products, one row for each person and product; the newest has the highest key, and no key is used
-- again. A product that is only saved has no verdict. Times are milliseconds since 1970.
CREATE TABLE opinions (key INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, product_key INTEGER NOT NULL,
  verdict TEXT NULL, saved INTEGER NOT NULL, query TEXT NULL, place INTEGER NULL, model TEXT NULL, given_at INTEGER NOT NULL,
  CONSTRAINT something_is_said CHECK (saved IN (0, 1) AND (saved = 1 OR verdict IS NOT NULL)),
  CONSTRAINT FK_opinions_products_product_key FOREIGN KEY (product_key) REFERENCES products (key) ON DELETE CASCADE);
CREATE UNIQUE INDEX opinions_of_person ON opinions (person, product_key);
CREATE INDEX opinions_newest ON opinions (person, key);
CREATE INDEX opinions_of_product ON opinions (product_key);

-- What people opened after a search, of those alone who have agreed to it.
CREATE TABLE openings (key INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, product_key INTEGER NOT NULL,
  query TEXT NULL, place INTEGER NULL, model TEXT NULL, opened_at INTEGER NOT NULL,
  CONSTRAINT FK_openings_products_product_key FOREIGN KEY (product_key) REFERENCES products (key) ON DELETE CASCADE);
CREATE INDEX openings_newest ON openings (person, key);
CREATE INDEX openings_of_product ON openings (product_key);

CREATE TABLE person_settings (person TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  CONSTRAINT PK_person_settings PRIMARY KEY (person, name)) WITHOUT ROWID;
