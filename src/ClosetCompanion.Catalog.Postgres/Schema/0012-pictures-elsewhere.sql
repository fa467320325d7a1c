-- Where the pictures lie when not here: s3://BUCKET/PREFIX. Empty for picture_files.
ALTER TABLE store_state ADD COLUMN pictures TEXT COLLATE "C" NOT NULL DEFAULT '';
