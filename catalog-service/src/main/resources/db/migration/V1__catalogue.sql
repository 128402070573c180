-- The extensions are usually there already (they want a superuser); then these lines do nothing.
CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- Words of documents and of questions are reduced alike: accents off, then the Spanish stemmer.
CREATE TEXT SEARCH CONFIGURATION catalog_text (COPY = spanish);
ALTER TEXT SEARCH CONFIGURATION catalog_text
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, spanish_stem;

-- One accepted push. "sequence" is the order of acceptance, in which pushes take effect.
CREATE TABLE ingestion (
    id                  uuid PRIMARY KEY,
    sequence            bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    status              text        NOT NULL DEFAULT 'accepted'
                        CHECK (status IN ('accepted', 'running', 'completed', 'failed')),
    accepted_at         timestamptz NOT NULL DEFAULT now(),
    started_at          timestamptz,
    products_at         timestamptz, -- the products are committed; what is left are embeddings
    finished_at         timestamptz,
    attempts            int         NOT NULL DEFAULT 0,
    received            int         NOT NULL,
    created             int         NOT NULL DEFAULT 0,
    text_changed        int         NOT NULL DEFAULT 0,
    figures_changed     int         NOT NULL DEFAULT 0,
    unchanged           int         NOT NULL DEFAULT 0,
    duplicates          int         NOT NULL DEFAULT 0,
    rejected            int         NOT NULL DEFAULT 0,
    rows_written        int         NOT NULL DEFAULT 0,
    embeddings_computed int         NOT NULL DEFAULT 0,
    embeddings_reused   int         NOT NULL DEFAULT 0,
    failure             text,
    embedding_failure   text
);
CREATE INDEX ingestion_waiting ON ingestion (sequence) WHERE products_at IS NULL AND status IN ('accepted', 'running');
CREATE INDEX ingestion_embedding ON ingestion (sequence) WHERE products_at IS NOT NULL AND status = 'running';
CREATE INDEX ingestion_recent ON ingestion (accepted_at DESC);

-- The push as it came, gzip-compressed and cut into chunks, until it has taken effect.
CREATE TABLE ingestion_chunk (
    ingestion_id uuid  NOT NULL REFERENCES ingestion ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     int   NOT NULL,
    content      bytea NOT NULL,
    PRIMARY KEY (ingestion_id, position)
);
ALTER TABLE ingestion_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE ingestion_rejection (
    ingestion_id uuid NOT NULL REFERENCES ingestion ON DELETE CASCADE,
    position     int  NOT NULL, -- index of the entry in the pushed array, from 0
    field        text NOT NULL,
    reason       text NOT NULL,
    PRIMARY KEY (ingestion_id, position)
);

-- One row for each distinct text: an item has the same one in all its warehouses.
CREATE TABLE item_text (
    content_hash  uuid PRIMARY KEY,
    name          text NOT NULL,
    brand         text,
    category      text,
    sub_category  text,
    line          text,
    item_group    text,
    description   text,
    specification text,
    embedded_text text   NOT NULL,
    measures      text[] NOT NULL, -- '32in', '128gb': see search.Measures
    codes         text[] NOT NULL, -- model numbers in the name, normalised: see search.Codes
    search        tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('catalog.catalog_text'::regconfig, translate(name, '/_-|\@', '      ')), 'A')
        || setweight(to_tsvector('catalog.catalog_text'::regconfig, translate(coalesce(brand, ''), '/_-|\@', '      ')), 'A')
        || setweight(to_tsvector('catalog.catalog_text'::regconfig,
                translate(coalesce(category, '') || ' ' || coalesce(sub_category, ''), '/_-|\@', '      ')), 'B')
        || setweight(to_tsvector('catalog.catalog_text'::regconfig, translate(coalesce(description, ''), '/_-|\@', '      ')), 'C')
        || setweight(to_tsvector('catalog.catalog_text'::regconfig, translate(coalesce(specification, ''), '/_-|\@', '      ')), 'D')
    ) STORED
);
CREATE INDEX item_text_search ON item_text USING gin (search) WITH (fastupdate = off);
CREATE INDEX item_text_measures ON item_text USING gin (measures) WITH (fastupdate = off);
CREATE INDEX item_text_codes ON item_text USING gin (codes) WITH (fastupdate = off);

-- An item in one warehouse. entry_hash covers every normalised value, content_hash the texts only.
CREATE TABLE product (
    id            text PRIMARY KEY,
    item_code     text NOT NULL,
    item_code_key text NOT NULL, -- upper case: what look-ups and grouping use
    warehouse     text NOT NULL,
    branch        text NOT NULL,
    branch_key    text NOT NULL, -- canonical, see product.CompositeId
    stock         int  NOT NULL CHECK (stock >= 0),
    price_usd     numeric(14, 2) CHECK (price_usd >= 0),
    price_bs      numeric(18, 2) CHECK (price_bs >= 0),
    content_hash  uuid NOT NULL REFERENCES item_text,
    entry_hash    uuid NOT NULL,
    source        jsonb NOT NULL, -- the entry as pushed, unknown fields included
    ingestion_id  uuid NOT NULL,  -- the push that wrote this row last
    stock_as_of   timestamptz NOT NULL -- acceptance of that push
);
CREATE INDEX product_item_code ON product (item_code_key);
CREATE INDEX product_content ON product (content_hash);

-- In how many texts a word occurs: search ranks rare words higher and finds the nearest word of a misspelt one.
CREATE TABLE term_statistic (
    lexeme    text PRIMARY KEY,
    documents int NOT NULL
);
CREATE INDEX term_statistic_trigram ON term_statistic USING gin (lexeme public.gin_trgm_ops);
CREATE TABLE text_statistic (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    documents int NOT NULL
);
INSERT INTO text_statistic (documents) VALUES (0);

-- Paid once for each text and model. No fixed dimension: models live side by side, each with its partial HNSW index.
CREATE TABLE embedding (
    model        text NOT NULL,
    content_hash uuid NOT NULL,
    embedding    public.vector NOT NULL,
    PRIMARY KEY (model, content_hash)
);

-- Texts that wait for their embedding. A worker leases a batch; a lease that ran out is taken again.
CREATE TABLE embedding_task (
    model        text NOT NULL,
    content_hash uuid NOT NULL,
    ingestion_id uuid REFERENCES ingestion ON DELETE SET NULL,
    attempts     int  NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (model, content_hash)
);
CREATE INDEX embedding_task_due ON embedding_task (model, due_at);
CREATE INDEX embedding_task_ingestion ON embedding_task (ingestion_id);
