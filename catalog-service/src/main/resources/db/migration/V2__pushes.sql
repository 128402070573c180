-- A push may be the complete snapshot: then what is absent from it goes to stock 0.
ALTER TABLE ingestion
    ADD COLUMN snapshot boolean NOT NULL DEFAULT false,
    ADD COLUMN forced   boolean NOT NULL DEFAULT false, -- although much of the catalogue vanishes
    ADD COLUMN absent   int     NOT NULL DEFAULT 0;

-- A push repeated under its key is the same push; the digest is its body's and its terms'.
ALTER TABLE ingestion
    ADD COLUMN idempotency_key text UNIQUE,
    ADD COLUMN push_digest     uuid;

-- One text as ingestion.Digest adds it: its length in bytes (-1 for null), then its bytes.
CREATE FUNCTION digest_field(field text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN field IS NULL THEN int4send(-1)
    ELSE int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8')
END;

-- Entry.entryHash in SQL, for rows whose figures change without an entry.
CREATE FUNCTION entry_hash(content_hash uuid, item_code text, warehouse text, branch text, stock int,
                           price_usd numeric, price_bs numeric)
    RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN encode(substring(sha256(
        catalog.digest_field(content_hash::text) || catalog.digest_field(item_code) || catalog.digest_field(warehouse)
        || catalog.digest_field(branch) || catalog.digest_field(stock::text)
        || catalog.digest_field(price_usd::text) || catalog.digest_field(price_bs::text))
    FROM 1 FOR 16), 'hex')::uuid;

-- How far a running push is: see ingestion.Progress. No reference to "ingestion": checking it would wait for the lock of
-- the work. A crash may empty it, the push begins anew then.
CREATE UNLOGGED TABLE ingestion_progress (
    ingestion_id uuid PRIMARY KEY,
    stage        text NOT NULL,
    done         int  NOT NULL,
    total        int  NOT NULL
);

-- Changes of items that are not on Kafka yet, in the order in which they took effect: see ingestion.ChangePublisher.
CREATE TABLE catalog_change (
    sequence  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_code text NOT NULL,
    record    text NOT NULL
);
