-- Half of the vectors on a second server of PostgreSQL: what is to be run in the store's own database, after vectors-there.sql
-- on the second, and before a program starts with CLOSET_MOST_IN_MEMORY. docs/scale.md says when.
CREATE EXTENSION IF NOT EXISTS vector;
CREATE EXTENSION IF NOT EXISTS postgres_fdw;
-- The second server has to follow its graph as programs make the first one do.
CREATE SERVER vectors_there FOREIGN DATA WRAPPER postgres_fdw OPTIONS (
    host 'db2', port '5432', dbname 'closet_vectors', extensions 'vector', fetch_size '1000', batch_size '1000',
    options '-c hnsw.iterative_scan=relaxed_order -c hnsw.ef_search=1000 -c hnsw.max_scan_tuples=200000'
);
CREATE USER MAPPING FOR CURRENT_USER SERVER vectors_there OPTIONS (user 'closet', password 'secret');

CREATE TABLE near_1 (
    picture_key BIGINT NOT NULL,
    model_key BIGINT NOT NULL DEFAULT 1,
    vector halfvec(384) NOT NULL
) PARTITION BY HASH (picture_key);
CREATE TABLE near_1_here PARTITION OF near_1 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE FOREIGN TABLE near_1_there PARTITION OF near_1 FOR VALUES WITH (MODULUS 2, REMAINDER 1)
    SERVER vectors_there OPTIONS (table_name 'near_1');
CREATE UNIQUE INDEX ON near_1_here (picture_key);
CREATE INDEX near_1_graph ON near_1 USING hnsw (vector halfvec_ip_ops) WITH (m = 16, ef_construction = 64);

-- No foreign key reaches another server; this takes its place.
CREATE FUNCTION forget_near_1() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM near_1 WHERE picture_key = OLD.picture_key;
    RETURN NULL;
END $$;
CREATE TRIGGER forget_near_1 AFTER DELETE ON embeddings FOR EACH ROW WHEN (OLD.model_key = 1) EXECUTE FUNCTION forget_near_1();
