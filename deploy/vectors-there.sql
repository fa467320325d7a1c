-- Half of the vectors on a second server of PostgreSQL: what is to be run on the second. docs/scale.md says when.
-- 384 stands for the numbers of a vector (closet models list tells them), near_1 for the key of the model in the table models.
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE near_1 (
    picture_key BIGINT NOT NULL PRIMARY KEY,
    model_key BIGINT NOT NULL,
    vector halfvec(384) NOT NULL
);
CREATE INDEX near_1_graph ON near_1 USING hnsw (vector halfvec_ip_ops) WITH (m = 16, ef_construction = 64);
