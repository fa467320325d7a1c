-- What wearing an outfit on a day counted: the days of things that are taken back with it. A day that somebody takes back at
-- the thing itself, or a thing that goes, leaves this table with it; an outfit that goes leaves the things' days as they are.
CREATE TABLE outfit_wears (outfit_key INTEGER NOT NULL, day TEXT NOT NULL, product_key INTEGER NOT NULL,
  CONSTRAINT PK_outfit_wears PRIMARY KEY (outfit_key, day, product_key),
  CONSTRAINT FK_outfit_wears_outfit_days FOREIGN KEY (outfit_key, day) REFERENCES outfit_days (outfit_key, day) ON DELETE CASCADE,
  CONSTRAINT FK_outfit_wears_wears FOREIGN KEY (product_key, day) REFERENCES wears (product_key, day) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED) WITHOUT ROWID;
CREATE INDEX outfit_wears_of_thing ON outfit_wears (product_key, day);
