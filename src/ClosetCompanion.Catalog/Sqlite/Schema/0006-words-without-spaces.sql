-- Scripts that put no spaces between words: the column grams has every two letters of them that stand side by side, so that
-- a word is found anywhere in a text. A letter with none of them after it stands alone.
-- "ß" is written once more as "ss".
DROP VIEW product_words;

CREATE VIEW product_words AS
SELECT key, title, brand, description, details,
  CASE WHEN everything GLOB '*[' || char(3584) || '-' || char(262143) || ']*' THEN (
    WITH RECURSIVE place (letter, next, rest) AS (
      SELECT substr(everything, 1, 1), substr(everything, 2, 1), substr(everything, 2, 4000)
      UNION ALL
      SELECT substr(rest, 1, 1), substr(rest, 2, 1), substr(rest, 2) FROM place WHERE rest <> ''
    ),
    script (low, high) AS (VALUES
      (3584, 3839), (4096, 4255), (4352, 4607), (6016, 6143), (12293, 12295), (12352, 12543), (12784, 12799),
      (13312, 40959), (44032, 55215), (63744, 64255), (65382, 65439), (131072, 262143))
    SELECT group_concat(
      letter || CASE WHEN EXISTS (SELECT 1 FROM script WHERE unicode(next) BETWEEN low AND high) THEN next ELSE '' END, ' ')
    FROM place WHERE EXISTS (SELECT 1 FROM script WHERE unicode(letter) BETWEEN low AND high)
  ) ELSE '' END AS grams,
  catalogue
FROM (
  SELECT key, title, brand, description, concat_ws(' ',
      external_id, category, colour, other_colours, gender, age_group, season, usage, size, material, pattern, attribute_values,
      CASE WHEN instr(title, '-') THEN replace(title, '-', '') END,
      CASE WHEN instr(concat_ws(' ', title, brand, description), 'ß')
        THEN replace(concat_ws(' ', title, brand, description), 'ß', 'ss') END) AS details,
    concat_ws(' ', title, brand, category, colour, other_colours, gender, season, usage, material, pattern, attribute_values,
      description) AS everything,
    catalogue
  FROM (
    SELECT *, (SELECT group_concat(value, ' ') FROM json_each(attributes)) AS attribute_values,
      char(57344) || 'c' || catalogue_key AS catalogue
    FROM products WHERE retired_at IS NULL
  )
);

DROP TRIGGER product_texts_put;
DROP TRIGGER product_texts_change;
DROP TRIGGER product_texts_remove;
DROP TABLE product_texts;

CREATE VIRTUAL TABLE product_texts USING fts5(title, brand, description, details, grams, catalogue,
  content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');

INSERT INTO product_texts (rowid, title, brand, description, details, grams, catalogue)
SELECT key, title, brand, description, details, grams, catalogue FROM product_words;

CREATE TRIGGER product_texts_put AFTER INSERT ON products BEGIN
  INSERT INTO product_texts (rowid, title, brand, description, details, grams, catalogue)
  SELECT key, title, brand, description, details, grams, catalogue FROM product_words WHERE key = new.key;
END;

CREATE TRIGGER product_texts_change
AFTER UPDATE OF title, brand, description, category, colour, other_colours, gender, age_group, season, usage, size,
  material, pattern, attributes, retired_at ON products BEGIN
  DELETE FROM product_texts WHERE rowid = old.key;
  INSERT INTO product_texts (rowid, title, brand, description, details, grams, catalogue)
  SELECT key, title, brand, description, details, grams, catalogue FROM product_words WHERE key = new.key;
END;

CREATE TRIGGER product_texts_remove AFTER DELETE ON products BEGIN
  DELETE FROM product_texts WHERE rowid = old.key;
END;
