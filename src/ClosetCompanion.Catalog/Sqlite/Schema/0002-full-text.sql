-- Full-text rows of all products, kept by triggers: whatever writes a product writes its words in the same transaction.
CREATE VIRTUAL TABLE product_texts USING fts5(title, brand, description, details,
  content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');

INSERT INTO product_texts (rowid, title, brand, description, details)
SELECT key, title, brand, description, concat_ws(' ',
  external_id, category, colour, gender, season, usage,
  (SELECT group_concat(value, ' ') FROM json_each(attributes)),
  CASE WHEN instr(title, '-') THEN replace(title, '-', '') END)
FROM products;

CREATE TRIGGER product_texts_put AFTER INSERT ON products BEGIN
  INSERT INTO product_texts (rowid, title, brand, description, details) SELECT key, title, brand, description, concat_ws(' ',
  external_id, category, colour, gender, season, usage,
  (SELECT group_concat(value, ' ') FROM json_each(attributes)),
  CASE WHEN instr(title, '-') THEN replace(title, '-', '') END)
FROM products WHERE key = new.key;
END;

CREATE TRIGGER product_texts_change
AFTER UPDATE OF title, brand, description, category, colour, gender, season, usage, attributes ON products BEGIN
  DELETE FROM product_texts WHERE rowid = old.key;
  INSERT INTO product_texts (rowid, title, brand, description, details) SELECT key, title, brand, description, concat_ws(' ',
  external_id, category, colour, gender, season, usage,
  (SELECT group_concat(value, ' ') FROM json_each(attributes)),
  CASE WHEN instr(title, '-') THEN replace(title, '-', '') END)
FROM products WHERE key = new.key;
END;

CREATE TRIGGER product_texts_remove AFTER DELETE ON products BEGIN
  DELETE FROM product_texts WHERE rowid = old.key;
END;
