-- Products, pictures and embeddings.
CREATE TABLE catalogues (
    key INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    source TEXT NOT NULL
);

CREATE TABLE models (
    key INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    hash TEXT NOT NULL,
    id TEXT NOT NULL,
    dimensions INTEGER NULL
);

CREATE TABLE pictures (
    key INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    hash TEXT NOT NULL,
    length INTEGER NOT NULL
);

CREATE TABLE products (
    key INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    catalogue_key INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NULL,
    brand TEXT NULL,
    category TEXT NOT NULL,
    colour TEXT NULL,
    gender TEXT NULL,
    season TEXT NULL,
    usage TEXT NULL,
    price TEXT NULL,
    currency TEXT NULL,
    link TEXT NULL,
    variant_group TEXT NULL,
    attributes TEXT NOT NULL,
    content_hash BLOB NOT NULL,
    retired_at INTEGER NULL,
    CONSTRAINT FK_products_catalogues_catalogue_key FOREIGN KEY (catalogue_key) REFERENCES catalogues (key) ON DELETE RESTRICT
);

CREATE TABLE embeddings (
    model_key INTEGER NOT NULL,
    picture_key INTEGER NOT NULL,
    vector BLOB NULL,
    CONSTRAINT PK_embeddings PRIMARY KEY (model_key, picture_key),
    CONSTRAINT FK_embeddings_models_model_key FOREIGN KEY (model_key) REFERENCES models (key) ON DELETE CASCADE,
    CONSTRAINT FK_embeddings_pictures_picture_key FOREIGN KEY (picture_key) REFERENCES pictures (key) ON DELETE CASCADE
);

CREATE TABLE product_pictures (
    product_key INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    picture_key INTEGER NOT NULL,
    CONSTRAINT PK_product_pictures PRIMARY KEY (product_key, ordinal),
    CONSTRAINT FK_product_pictures_pictures_picture_key FOREIGN KEY (picture_key) REFERENCES pictures (key) ON DELETE RESTRICT,
    CONSTRAINT FK_product_pictures_products_product_key FOREIGN KEY (product_key) REFERENCES products (key) ON DELETE CASCADE
);

CREATE UNIQUE INDEX IX_catalogues_name ON catalogues (name);

CREATE INDEX IX_embeddings_picture_key ON embeddings (picture_key);

CREATE UNIQUE INDEX IX_models_hash ON models (hash);

CREATE UNIQUE INDEX IX_pictures_hash ON pictures (hash);

CREATE INDEX IX_product_pictures_picture_key ON product_pictures (picture_key);

CREATE UNIQUE INDEX IX_products_catalogue_key_external_id ON products (catalogue_key, external_id);
