-- Id and hashes of each entry of an accepted push, found while it was received: see ingestion.PushHashes. Kept as long as
-- the push. "hash_rules" says under which rules they were made; under other ones the push is read anew.
ALTER TABLE ingestion ADD COLUMN hash_rules text;
CREATE TABLE ingestion_hash_chunk (
    ingestion_id uuid  NOT NULL REFERENCES ingestion ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     int   NOT NULL,
    content      bytea NOT NULL,
    PRIMARY KEY (ingestion_id, position)
);
ALTER TABLE ingestion_hash_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

-- The words of a text beside the text, for the day when it goes: an index of "posting" by text took more time at each push
-- than all the rest of "posting".
ALTER TABLE text_length ADD COLUMN lexemes text[] COLLATE "C" NOT NULL DEFAULT '{}';
UPDATE text_length l SET lexemes = (SELECT array_agg(p.lexeme) FROM posting p WHERE p.content_hash = l.content_hash)
WHERE EXISTS (SELECT FROM posting p WHERE p.content_hash = l.content_hash);
DROP INDEX posting_content;
