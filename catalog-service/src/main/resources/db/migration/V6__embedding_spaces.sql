-- Vectors can be compared with those of the same provider, model and dimension only: that is a space. Searches use the
-- active one; the one being built takes its place as soon as it is complete; the others are kept, because they are paid.
CREATE TABLE embedding_space (
    id        int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider  text NOT NULL,
    model     text NOT NULL,
    dimension int  NOT NULL,
    state     text NOT NULL CHECK (state IN ('active', 'building', 'kept')),
    since     timestamptz NOT NULL DEFAULT now(), -- of the state
    trouble   text, -- see embedding.Trouble
    failure   text, -- in a sentence
    failures  int NOT NULL DEFAULT 0, -- one after the other
    resume_at timestamptz, -- no replica calls the provider before
    UNIQUE (provider, model, dimension)
);
CREATE UNIQUE INDEX embedding_space_active ON embedding_space (state) WHERE state = 'active';
CREATE UNIQUE INDEX embedding_space_building ON embedding_space (state) WHERE state = 'building';

-- What is there came from the only provider so far; which model searches used is not written down, the fullest one it was.
INSERT INTO embedding_space (provider, model, dimension, state)
SELECT 'openai', model, public.vector_dims(embedding), 'kept' FROM embedding GROUP BY 2, 3;
UPDATE embedding_space SET state = 'active'
WHERE model = (SELECT model FROM embedding GROUP BY model ORDER BY count(*) DESC, model LIMIT 1);

-- A new table is cheaper than an update of every row with its index entries. The HNSW indexes go with the old one and are
-- built anew beside the running service.
ALTER TABLE embedding RENAME TO embedding_before;
CREATE TABLE embedding (
    space        int  NOT NULL, -- embedding_space
    content_hash uuid NOT NULL,
    embedding    public.vector NOT NULL
);
INSERT INTO embedding
SELECT s.id, e.content_hash, e.embedding
FROM embedding_before e
JOIN embedding_space s ON s.model = e.model AND s.dimension = public.vector_dims(e.embedding);
DROP TABLE embedding_before;
ALTER TABLE embedding ADD CONSTRAINT embedding_pkey PRIMARY KEY (space, content_hash);

-- Filled again at the start with what has no embedding.
DROP TABLE embedding_task;
CREATE TABLE embedding_task (
    space        int  NOT NULL, -- embedding_space
    content_hash uuid NOT NULL,
    ingestion_id uuid REFERENCES ingestion ON DELETE SET NULL,
    attempts     int  NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL DEFAULT now(),
    refusal      text, -- why the provider does not take this text; it is not tried again
    PRIMARY KEY (space, content_hash)
);
CREATE INDEX embedding_task_due ON embedding_task (space, due_at) WHERE refusal IS NULL;
CREATE INDEX embedding_task_ingestion ON embedding_task (ingestion_id);
