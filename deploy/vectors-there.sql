-- Half of the vectors on a second server of PostgreSQL: what is to be run on the second. docs/scale.md says when.
-- 384 stands for the "dimensions" in model.json, the 1 of near_1 for the key of that model in the store (SELECT key, id FROM models).
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE near_1 (
    picture_key BIGINT NOT NULL PRIMARY KEY,
    model_key BIGINT NOT NULL,
    vector halfvec(384) NOT NULL
);
CREATE INDEX near_1_graph ON near_1 USING hnsw (vector halfvec_ip_ops) WITH (m = 16, ef_construction = 64);
