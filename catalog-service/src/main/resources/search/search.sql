-- One round trip: lexical lanes, meaning lane, fusion, grouping by item. Filters apply inside the lanes.
-- $1 int[], $2 real[], $3 text[]: the question's words with group and weight; $4 text[] codes; $5 text[] measures
-- $6 text: the question's vector or null; $7 boolean: in stock only; $8 text: canonical branch or null; $9 int: limit
-- ${model}, ${dimension}: literals, so that the model's partial index can be used; the other ${...} are the weights.
WITH word AS MATERIALIZED (
    SELECT w.grp, w.weight, l.lexeme
    FROM unnest($1::int[], $2::real[], $3::text[]) AS w (grp, weight, word),
         LATERAL unnest(tsvector_to_array(to_tsvector('catalog.catalog_text', w.word))) AS l (lexeme)
),
-- A word that occurs nowhere is taken for the nearest ones that do, unless it has a digit: a code is never replaced.
known AS (
    SELECT w.grp, w.weight, s.lexeme, s.documents
    FROM word w JOIN term_statistic s ON s.lexeme = w.lexeme
    UNION ALL
    SELECT w.grp, w.weight * near.similarity, near.lexeme, near.documents
    FROM word w,
         LATERAL (SELECT s.lexeme, s.documents, similarity(s.lexeme, w.lexeme) AS similarity
                  FROM term_statistic s
                  WHERE s.lexeme % w.lexeme AND similarity(s.lexeme, w.lexeme) >= 0.4 AND s.lexeme !~ '\d'
                  ORDER BY 3 DESC, s.lexeme LIMIT 3) near
    WHERE w.weight = 1 AND length(w.lexeme) >= 4 AND w.lexeme !~ '\d'
      AND NOT EXISTS (SELECT FROM term_statistic s WHERE s.lexeme = w.lexeme)
),
-- A group weighs what its most frequent word weighs: synonyms stand for one and the same thing.
term AS MATERIALIZED (
    SELECT k.grp, k.lexeme, max(k.weight) AS weight, quote_literal(k.lexeme)::tsquery AS query,
           min(ln(1 + (t.documents - k.documents + 0.5) / (k.documents + 0.5)) + 0.05) OVER (PARTITION BY k.grp) AS idf
    FROM known k, text_statistic t
    GROUP BY k.grp, k.lexeme, k.documents, t.documents
),
total AS (SELECT sum(idf * weight) AS idf FROM (SELECT grp, max(idf) AS idf, max(weight) AS weight FROM term GROUP BY grp) g),
word_hit AS (
    -- ts_rank of a single word is 0.6079 times the weight of its place when it occurs once: scaled to 1 for the name.
    SELECT i.content_hash, t.grp,
           max(t.idf * t.weight * least(1, ts_rank('{0.15, 0.25, 0.7, 1}', i.search, t.query) / 0.6079)) AS points
    FROM term t JOIN item_text i ON i.search @@ t.query
    GROUP BY i.content_hash, t.grp
),
hit AS (
    SELECT content_hash, points / (SELECT idf FROM total) AS text, 0 AS code, 0 AS measure FROM word_hit
    UNION ALL
    SELECT i.content_hash, 0, 0, 1.0 / greatest(1, cardinality($5::text[]))
    FROM unnest($5::text[]) AS m (measure) JOIN item_text i ON i.measures @> ARRAY[m.measure]
    UNION ALL
    SELECT i.content_hash, 0, 1, 0 FROM item_text i WHERE i.codes && $4::text[]
    UNION ALL
    SELECT p.content_hash, 0, 1, 0 FROM product p WHERE p.item_code_key = ANY ($4::text[])
),
eligible AS NOT MATERIALIZED (
    SELECT p.* FROM product p
    WHERE (NOT $7::boolean OR p.stock > 0) AND ($8::text IS NULL OR strpos(p.branch_key, $8::text) > 0)
),
lexical AS MATERIALIZED (
    SELECT h.content_hash, sum(h.text) AS text, max(h.code) AS code, sum(h.measure) AS measure
    FROM hit h
    WHERE EXISTS (SELECT FROM eligible p WHERE p.content_hash = h.content_hash)
    GROUP BY h.content_hash
    ORDER BY ${textWeight} * sum(h.text) + ${codeWeight} * max(h.code) + ${measureWeight} * sum(h.measure) DESC,
             h.content_hash
    LIMIT ${candidates}
),
meaning AS MATERIALIZED (
    SELECT e.content_hash
    FROM embedding e
    WHERE e.model = '${model}' AND $6::text IS NOT NULL
      AND EXISTS (SELECT FROM eligible p WHERE p.content_hash = e.content_hash)
    ORDER BY e.embedding::vector(${dimension}) <=> $6::text::vector(${dimension})
    LIMIT ${candidates}
),
scored AS (
    SELECT c.content_hash, coalesce(l.text, 0) AS text, coalesce(l.code, 0) AS code, coalesce(l.measure, 0) AS measure,
           greatest(0, (coalesce(1 - (e.embedding::vector(${dimension}) <=> $6::text::vector(${dimension})), 0)
                        - ${meaningFloor}) / (1 - ${meaningFloor})) AS meaning
    FROM (SELECT content_hash FROM lexical UNION SELECT content_hash FROM meaning) c
    LEFT JOIN lexical l USING (content_hash)
    LEFT JOIN embedding e ON e.model = '${model}' AND e.content_hash = c.content_hash AND $6::text IS NOT NULL
),
fused AS (
    SELECT *, ${textWeight} * text + ${codeWeight} * code + ${measureWeight} * measure + ${meaningWeight} * meaning AS score
    FROM scored
    WHERE text > 0 OR code > 0 OR measure > 0
       OR meaning >= (${meaningAlone} - ${meaningFloor}) / (1 - ${meaningFloor})
),
item AS (
    SELECT p.item_code_key, max(f.score) AS score, bool_or(f.text > 0) AS text, bool_or(f.code > 0) AS code,
           bool_or(f.measure > 0) AS measure, bool_or(f.meaning > 0) AS meaning, bool_or(p.stock > 0) AS in_stock
    FROM fused f JOIN eligible p USING (content_hash)
    GROUP BY p.item_code_key
    HAVING max(f.score) >= ${cutoff} * (SELECT max(score) FROM fused)
    ORDER BY max(f.score) DESC, bool_or(p.stock > 0) DESC, p.item_code_key
    LIMIT $9::int
)
SELECT i.score, i.text, i.code, i.measure, i.meaning,
       p.id, p.item_code, p.branch, p.warehouse, p.stock, p.price_usd, p.price_bs, p.stock_as_of,
       t.name, t.brand, t.category, t.sub_category, left(coalesce(t.specification, t.description), 400) AS summary
FROM item i
JOIN eligible p USING (item_code_key)
JOIN item_text t USING (content_hash)
ORDER BY i.score DESC, i.in_stock DESC, i.item_code_key, p.stock > 0 DESC, p.branch, p.id
