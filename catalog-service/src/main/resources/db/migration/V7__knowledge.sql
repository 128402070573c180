-- Documents of the shop that came by PUT /api/knowledge/{name}. Their passages and vectors are in knowledge_passage_<dimension>,
-- made anew from here when the embedding model changes. See knowledge.KnowledgeIndex, which locks this table to change either.
CREATE TABLE knowledge_document (
    name       text PRIMARY KEY,
    markdown   text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
);
