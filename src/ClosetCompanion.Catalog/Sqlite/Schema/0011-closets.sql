-- What a person says of a thing of their own, beside what every product has. The thing is a product of that person's
-- catalogue "my closet". Days are written 2026-11-28.
CREATE TABLE closet_items (product_key INTEGER NOT NULL PRIMARY KEY, from_catalogue TEXT NULL, from_id TEXT NULL,
  bought_on TEXT NULL, notes TEXT NULL, in_wash INTEGER NOT NULL, given_away_on TEXT NULL,
  CONSTRAINT FK_closet_items_products_product_key FOREIGN KEY (product_key) REFERENCES products (key) ON DELETE CASCADE);

CREATE TABLE wears (product_key INTEGER NOT NULL, day TEXT NOT NULL,
  CONSTRAINT PK_wears PRIMARY KEY (product_key, day),
  CONSTRAINT FK_wears_products_product_key FOREIGN KEY (product_key) REFERENCES products (key) ON DELETE CASCADE) WITHOUT ROWID;

-- Outfits. Places and sizes are thousandths of the picture that the pieces lie on; a higher layer lies above a lower one.
CREATE TABLE outfits (key INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
  changed_at INTEGER NOT NULL);
CREATE UNIQUE INDEX outfits_of_person ON outfits (person, id);

CREATE TABLE outfit_pieces (outfit_key INTEGER NOT NULL, product_key INTEGER NOT NULL, layer INTEGER NOT NULL,
  x INTEGER NOT NULL, y INTEGER NOT NULL, size INTEGER NOT NULL,
  CONSTRAINT PK_outfit_pieces PRIMARY KEY (outfit_key, product_key),
  CONSTRAINT FK_outfit_pieces_outfits_outfit_key FOREIGN KEY (outfit_key) REFERENCES outfits (key) ON DELETE CASCADE,
  CONSTRAINT FK_outfit_pieces_products_product_key FOREIGN KEY (product_key) REFERENCES products (key) ON DELETE CASCADE);
CREATE INDEX outfit_pieces_of_product ON outfit_pieces (product_key);

CREATE TABLE outfit_days (outfit_key INTEGER NOT NULL, day TEXT NOT NULL, worn INTEGER NOT NULL,
  CONSTRAINT PK_outfit_days PRIMARY KEY (outfit_key, day),
  CONSTRAINT FK_outfit_days_outfits_outfit_key FOREIGN KEY (outfit_key) REFERENCES outfits (key) ON DELETE CASCADE) WITHOUT ROWID;
