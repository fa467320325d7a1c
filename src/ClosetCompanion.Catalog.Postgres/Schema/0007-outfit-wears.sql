-- The table of the SQLite store's script 0014, column by column.
CREATE TABLE outfit_wears (
    outfit_key BIGINT NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    product_key BIGINT NOT NULL,
    PRIMARY KEY (outfit_key, day, product_key),
    FOREIGN KEY (outfit_key, day) REFERENCES outfit_days (outfit_key, day) ON DELETE CASCADE,
    FOREIGN KEY (product_key, day) REFERENCES wears (product_key, day) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX outfit_wears_of_thing ON outfit_wears (product_key, day);
