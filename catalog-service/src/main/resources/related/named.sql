-- Items, one a model, whose name begins with one of some phrases; found by the phrases' words.
-- $1 text[]: phrases, unaccented, lower case; $2 text: item_code_key to leave out
-- $3 boolean[]: for each phrase whether the name must hold $4 text too; an empty $4 is in no name
WITH phrase AS MATERIALIZED (
    SELECT p.text, p.place, p.of_one_model, tsvector_to_array(to_tsvector('catalog.catalog_text', p.text)) AS words
    FROM unnest($1::text[], $3::boolean[]) WITH ORDINALITY AS p (text, of_one_model, place)
),
found AS (
    SELECT t.content_hash, t.model_key, min(f.place) AS place
    FROM phrase f
    JOIN posting w ON w.lexeme = f.words[1]
    JOIN item_text t ON t.content_hash = w.content_hash
    WHERE lower(public.unaccent(t.name)) LIKE f.text || '%'
      AND (NOT f.of_one_model OR $4::text <> '' AND strpos(lower(public.unaccent(t.name)), $4::text) > 0)
    GROUP BY t.content_hash, t.model_key
),
offered AS (
    SELECT p.item_code_key, min(f.place) AS place, (array_agg(p.content_hash ORDER BY p.id))[1] AS content_hash,
           bool_or(p.stock > 0) AS in_stock,
           CASE WHEN bool_or(p.stock > 0) THEN min(p.price_usd) FILTER (WHERE p.stock > 0) ELSE min(p.price_usd) END AS price_usd,
           CASE WHEN bool_or(p.stock > 0) THEN min(p.price_bs) FILTER (WHERE p.stock > 0) ELSE min(p.price_bs) END AS price_bs,
           coalesce(min(f.model_key), 'i ' || p.item_code_key) AS grp
    FROM found f JOIN product p USING (content_hash)
    WHERE p.item_code_key <> $2
    GROUP BY p.item_code_key
),
one_a_model AS (
    SELECT DISTINCT ON (grp) * FROM offered ORDER BY grp, in_stock DESC, price_usd, item_code_key
),
-- Enough of each kind to choose from: one that is everywhere must not crowd out the others.
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY place ORDER BY in_stock DESC, price_usd, item_code_key) AS turn
    FROM one_a_model
)
SELECT (SELECT p.item_code FROM product p WHERE p.item_code_key = o.item_code_key ORDER BY p.id LIMIT 1) AS item_code,
       t.name, t.brand, t.category, t.sub_category, o.price_usd, o.price_bs, o.in_stock,
       ARRAY(SELECT DISTINCT p.branch FROM product p WHERE p.item_code_key = o.item_code_key AND p.stock > 0 ORDER BY 1) AS branches
FROM ranked o JOIN item_text t USING (content_hash)
WHERE o.turn <= 100
ORDER BY o.in_stock DESC, o.place, o.price_usd, o.item_code_key
