-- Every write raises the version of its catalogue and gives it to the products that it touches.
-- A catalogue may belong to a person, and then only that person sees it.
ALTER TABLE catalogues ADD COLUMN owner TEXT NULL;
ALTER TABLE catalogues ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
DROP INDEX IX_catalogues_name;
CREATE UNIQUE INDEX catalogues_name ON catalogues (name, coalesce(owner, ''));
CREATE INDEX catalogues_version ON catalogues (version);

ALTER TABLE products ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
CREATE INDEX products_changed ON products (catalogue_key, version);
-- Gives the products of one catalogue in order of their keys.
CREATE INDEX products_of_catalogue ON products (catalogue_key);

ALTER TABLE products ADD COLUMN other_colours TEXT NOT NULL DEFAULT '[]';
ALTER TABLE products ADD COLUMN age_group TEXT NULL;
ALTER TABLE products ADD COLUMN size TEXT NULL;
ALTER TABLE products ADD COLUMN material TEXT NULL;
ALTER TABLE products ADD COLUMN pattern TEXT NULL;
ALTER TABLE products ADD COLUMN condition TEXT NULL;
ALTER TABLE products ADD COLUMN availability TEXT NULL;
ALTER TABLE products ADD COLUMN stock TEXT NULL;
ALTER TABLE products ADD COLUMN sale_price TEXT NULL;
ALTER TABLE products ADD COLUMN sale_from INTEGER NULL;
ALTER TABLE products ADD COLUMN sale_to INTEGER NULL;
ALTER TABLE products ADD COLUMN original_price TEXT NULL;

-- The words by which each product on offer is found. The last column holds the catalogue as one word that nobody can type
-- (it begins with a character for private use), so that a search can be kept to some catalogues.
-- Hyphens are taken out once more, so that "tshirt" finds "T-shirt".
CREATE VIEW product_words AS
SELECT key, title, brand, description, concat_ws(' ',
    external_id, category, colour, other_colours, gender, age_group, season, usage, size, material, pattern,
    (SELECT group_concat(value, ' ') FROM json_each(attributes)),
    CASE WHEN instr(title, '-') THEN replace(title, '-', '') END) AS details,
  char(57344) || 'c' || catalogue_key AS catalogue
FROM products WHERE retired_at IS NULL;

DROP TRIGGER product_texts_put;
DROP TRIGGER product_texts_change;
DROP TRIGGER product_texts_remove;
DROP TABLE product_texts;

-- Only the words are kept, not the texts.
CREATE VIRTUAL TABLE product_texts USING fts5(title, brand, description, details, catalogue,
  content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');

INSERT INTO product_texts (rowid, title, brand, description, details, catalogue)
SELECT key, title, brand, description, details, catalogue FROM product_words;

-- A program of the first version reads in its own table that the store is newer than itself.
CREATE TABLE IF NOT EXISTS __EFMigrationsHistory (MigrationId TEXT NOT NULL PRIMARY KEY, ProductVersion TEXT NOT NULL);
INSERT OR IGNORE INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('20261127000000_Versions', '10');

CREATE TRIGGER product_texts_put AFTER INSERT ON products BEGIN
  INSERT INTO product_texts (rowid, title, brand, description, details, catalogue)
  SELECT key, title, brand, description, details, catalogue FROM product_words WHERE key = new.key;
END;

CREATE TRIGGER product_texts_change
AFTER UPDATE OF title, brand, description, category, colour, other_colours, gender, age_group, season, usage, size,
  material, pattern, attributes, retired_at ON products BEGIN
  DELETE FROM product_texts WHERE rowid = old.key;
  INSERT INTO product_texts (rowid, title, brand, description, details, catalogue)
  SELECT key, title, brand, description, details, catalogue FROM product_words WHERE key = new.key;
END;

CREATE TRIGGER product_texts_remove AFTER DELETE ON products BEGIN
  DELETE FROM product_texts WHERE rowid = old.key;
END;
