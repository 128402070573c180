-- Ranking by BM25 with statistics of our own takes the place of PostgreSQL's full-text index: one row for each word of
-- each text, found by the word alone. The words are still cut and stemmed by the configuration catalog_text.
ALTER TABLE item_text DROP COLUMN search; -- its index goes with it

CREATE TABLE posting (
    lexeme       text COLLATE "C" NOT NULL,
    content_hash uuid NOT NULL,
    frequency    real NOT NULL, -- how often, weighted by the place: see search.TermStatistics
    length       real NOT NULL, -- of the whole text, weighted alike; here too, so that the index alone answers
    PRIMARY KEY (lexeme, content_hash) INCLUDE (frequency, length)
);
CREATE INDEX posting_content ON posting (content_hash);

-- The texts that are in "posting": those of products.
CREATE TABLE text_length (
    content_hash uuid PRIMARY KEY,
    length       real NOT NULL
);
ALTER TABLE text_statistic
    ADD COLUMN length double precision NOT NULL DEFAULT 0, -- of all texts together
    ADD COLUMN language text NOT NULL DEFAULT 'spanish'; -- of the words in "posting"
ALTER TABLE term_statistic ALTER COLUMN lexeme TYPE text COLLATE "C";
UPDATE text_statistic SET documents = 0;
DELETE FROM term_statistic;

-- Codes of names, forwards and, after a "<", backwards: whichever end of a misspelt code is right, its index range is short.
CREATE TABLE model_code (
    spelling text COLLATE "C" PRIMARY KEY,
    code     text NOT NULL
);

-- Whoever empties the catalogue by hand must not leave words of texts that are gone.
CREATE FUNCTION forget_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    TRUNCATE catalog.posting, catalog.text_length, catalog.model_code;
    DELETE FROM catalog.term_statistic; -- which may be truncated by the same statement
    UPDATE catalog.text_statistic SET documents = 0, length = 0;
    RETURN NULL;
END $$;
CREATE TRIGGER item_text_emptied AFTER TRUNCATE ON item_text FOR EACH STATEMENT EXECUTE FUNCTION forget_words();
