-- "kind": whether the word names what the item is, in its category; see search.TermStatistics. Weights of places have
-- changed too, so all words are indexed anew at start: search.SearchLanguage does it when there are none.
ALTER TABLE posting DROP CONSTRAINT posting_pkey;
TRUNCATE posting, text_length;
ALTER TABLE posting ADD COLUMN kind real NOT NULL;
ALTER TABLE posting ADD PRIMARY KEY (lexeme, content_hash) INCLUDE (frequency, length, kind);
ALTER TABLE text_length
    ADD COLUMN described boolean NOT NULL, -- it has a description
    ADD COLUMN head text; -- first word of its name, unaccented, lower case: "funda" says that it goes with something else
DELETE FROM term_statistic;
UPDATE text_statistic SET documents = 0, length = 0;
