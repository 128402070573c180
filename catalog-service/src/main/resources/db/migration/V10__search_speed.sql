-- Vectors of up to 2,000 numbers stay in their row: fetching one from the side table costs ten times its comparison. Rows
-- written before stay as they are until they are written again.
ALTER TABLE embedding SET (toast_tuple_target = 8160);

-- Which texts a branch has, from the index alone.
CREATE INDEX product_branch ON product (branch_key, content_hash);

-- The branches whose canonical name is like one of the patterns. Goes from name to name in the index: there are some dozens
-- of them among any number of products.
CREATE FUNCTION branch_keys_like(patterns text[]) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH RECURSIVE key (name) AS (
        SELECT min(branch_key) FROM catalog.product
        UNION ALL
        SELECT (SELECT min(p.branch_key) FROM catalog.product p WHERE p.branch_key > key.name) FROM key WHERE name IS NOT NULL)
    SELECT array_agg(name) FROM key WHERE name LIKE ANY (patterns);
END;
