-- Other models of the item's category: nearest in kind, price, measures and, where both have a vector, in meaning.
-- $1 text: item_code_key; $2 int: embedding space; $3 int: items wanted
WITH self AS MATERIALIZED (
    SELECT t.*, (SELECT coalesce(min(price_usd) FILTER (WHERE stock > 0), min(price_usd))
                 FROM product WHERE item_code_key = $1) AS price
    FROM product p JOIN item_text t USING (content_hash) WHERE p.item_code_key = $1 ORDER BY p.id LIMIT 1
),
offered AS (
    SELECT p.item_code_key, (array_agg(p.content_hash ORDER BY p.id))[1] AS content_hash, bool_or(p.stock > 0) AS in_stock,
           CASE WHEN bool_or(p.stock > 0) THEN min(p.price_usd) FILTER (WHERE p.stock > 0) ELSE min(p.price_usd) END AS price_usd,
           CASE WHEN bool_or(p.stock > 0) THEN min(p.price_bs) FILTER (WHERE p.stock > 0) ELSE min(p.price_bs) END AS price_bs
    FROM self s
    JOIN item_text t ON t.category_key = s.category_key
    JOIN product p ON p.content_hash = t.content_hash
    WHERE p.item_code_key <> $1 AND (t.model_key IS NULL OR s.model_key IS NULL OR t.model_key <> s.model_key)
    GROUP BY p.item_code_key
),
likened AS (
    SELECT o.*, t.model_key,
           coalesce((t.sub_category_key = s.sub_category_key)::int, 0) * 2
           + coalesce(1 / (1 + 2 * abs(ln(greatest(o.price_usd, 0.01) / greatest(s.price, 0.01)))), 0) * 1.5
           + (SELECT count(*) FROM unnest(t.measures) m WHERE m = ANY (s.measures))::numeric
             / greatest(1, cardinality(t.measures), cardinality(s.measures)) AS points
    FROM offered o JOIN item_text t USING (content_hash), self s
),
-- Vectors are long: only those of the nearest are read.
nearest AS (
    SELECT * FROM likened ORDER BY in_stock DESC, points DESC, item_code_key LIMIT 150
),
weighed AS (
    SELECT n.*, n.points + coalesce(1 - (e.embedding OPERATOR(public.<=>) own.embedding), 0) AS score
    FROM nearest n
    LEFT JOIN embedding e ON e.space = $2 AND e.content_hash = n.content_hash
    LEFT JOIN embedding own ON own.space = $2 AND own.content_hash = (SELECT content_hash FROM self)
),
one_a_model AS (
    SELECT DISTINCT ON (coalesce(model_key, 'i ' || item_code_key)) *
    FROM weighed
    ORDER BY coalesce(model_key, 'i ' || item_code_key), in_stock DESC, score DESC, item_code_key
)
SELECT (SELECT p.item_code FROM product p WHERE p.item_code_key = o.item_code_key ORDER BY p.id LIMIT 1) AS item_code,
       t.name, t.brand, t.category, t.sub_category, o.price_usd, o.price_bs, o.in_stock,
       ARRAY(SELECT DISTINCT p.branch FROM product p WHERE p.item_code_key = o.item_code_key AND p.stock > 0 ORDER BY 1) AS branches
FROM one_a_model o JOIN item_text t USING (content_hash)
ORDER BY o.in_stock DESC, o.score DESC, o.item_code_key
LIMIT $3
