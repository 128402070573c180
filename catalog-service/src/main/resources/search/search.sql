-- One round trip: lexical lanes, meaning lane, fusion, grouping by item and model. Filters apply inside the lanes.
-- $1 int[], $2 real[], $3 text[]: the question's words with group and weight; $4 text[] codes; $5 text[] measures
-- $10 text[]: patterns of codes one slip away, see search.SimilarCodes
-- $6 text: the question's vector or null; $7 boolean: group by model; $8 text: relevance, price-asc or price-desc
-- $9 int: results of the page, $11 int: results before it; from $12 on: values of the filters, see search.Eligibility
-- ${eligible}: the filters as a condition on "product p".
-- ${space}, ${vector}: literals, so that the partial index of the embedding space can be used; the other ${...} are the weights.
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
    SELECT k.grp, k.lexeme, max(k.weight) AS weight,
           min(ln(1 + (greatest(0, t.documents - k.documents) + 0.5) / (k.documents + 0.5)) + 0.05)
               OVER (PARTITION BY k.grp) AS idf
    FROM known k, text_statistic t
    GROUP BY k.grp, k.lexeme, k.documents, t.documents
),
-- What a text gets that has every word very often: scales the lane to 1.
total AS (
    SELECT sum(idf * weight) * (${saturation} + 1) AS points,
           (SELECT length / greatest(1, documents) FROM text_statistic) AS mean_length
    FROM (SELECT grp, max(idf) AS idf, max(weight) AS weight FROM term GROUP BY grp) g
),
-- BM25 (Robertson and Walker); answered by the primary key of posting alone.
word_hit AS (
    SELECT p.content_hash, t.grp,
           max(t.idf * t.weight * p.frequency * (${saturation} + 1)
               / (p.frequency + ${saturation} * (1 - ${lengthNormalisation} + ${lengthNormalisation} * p.length / o.mean_length)))
               AS points
    FROM total o, term t JOIN posting p ON p.lexeme = t.lexeme
    GROUP BY p.content_hash, t.grp
),
code_hit AS MATERIALIZED (
    SELECT i.content_hash FROM item_text i WHERE i.codes && $4::text[]
    UNION
    SELECT p.content_hash FROM product p WHERE p.item_code_key = ANY ($4::text[])
),
-- Only when no code is known: what the customer may have meant, and it is said so.
similar_code AS MATERIALIZED (
    SELECT m.code, max(similarity(m.code, q.code)) AS similarity
    FROM unnest($10::text[]) AS pattern (text), model_code m, unnest($4::text[]) AS q (code)
    WHERE m.spelling >= split_part(pattern.text, '_', 1) COLLATE "C"
      AND m.spelling < split_part(pattern.text, '_', 1) || '~' COLLATE "C"
      AND m.spelling LIKE pattern.text AND abs(length(m.code) - length(q.code)) <= 1
      AND NOT EXISTS (SELECT FROM code_hit)
    GROUP BY m.code
),
hit AS (
    SELECT content_hash, points / (SELECT points FROM total) AS text, 0 AS code, 0.0 AS similar_code, 0 AS measure FROM word_hit
    UNION ALL
    SELECT i.content_hash, 0, 0, 0, 1.0 / greatest(1, cardinality($5::text[]))
    FROM unnest($5::text[]) AS m (measure) JOIN item_text i ON i.measures @> ARRAY[m.measure]
    UNION ALL
    SELECT content_hash, 0, 1, 0, 0 FROM code_hit
    UNION ALL
    SELECT i.content_hash, 0, 0, 0.5 + 0.5 * s.similarity, 0 FROM similar_code s JOIN item_text i ON i.codes @> ARRAY[s.code]
),
eligible AS NOT MATERIALIZED (
    SELECT p.* FROM product p WHERE ${eligible}
),
-- Best first, and then whether the filters let them pass: looked up one by one until there are enough, so the whole of
-- "product" is never read. A scalar subquery, because EXISTS would become a join with all of it.
lexical AS MATERIALIZED (
    SELECT h.content_hash, h.text, h.code, h.similar_code, h.measure
    FROM (SELECT content_hash, sum(text) AS text, max(code) AS code, max(similar_code) AS similar_code,
                 sum(measure) AS measure,
                 ${textWeight} * sum(text) + ${codeWeight} * max(code) + ${similarCodeWeight} * max(similar_code)
                 + ${measureWeight} * sum(measure) AS points
          FROM hit
          GROUP BY content_hash
          ORDER BY points DESC, content_hash
          OFFSET 0) h
    WHERE (SELECT true FROM eligible p WHERE p.content_hash = h.content_hash LIMIT 1)
    ORDER BY h.points DESC, h.content_hash
    LIMIT ${candidates}
),
meaning AS MATERIALIZED (
    SELECT e.content_hash
    FROM embedding e
    WHERE e.space = ${space} AND $6::text IS NOT NULL
      AND EXISTS (SELECT FROM eligible p WHERE p.content_hash = e.content_hash)
    ORDER BY e.embedding::${vector} <=> $6::text::${vector}
    LIMIT ${candidates}
),
scored AS (
    SELECT c.content_hash, coalesce(l.text, 0) AS text, coalesce(l.code, 0) AS code,
           coalesce(l.similar_code, 0) AS similar_code, coalesce(l.measure, 0) AS measure,
           1 - (e.embedding::${vector} <=> $6::text::${vector}) AS similarity
    FROM (SELECT content_hash FROM lexical UNION SELECT content_hash FROM meaning) c
    LEFT JOIN lexical l USING (content_hash)
    LEFT JOIN embedding e ON e.space = ${space} AND e.content_hash = c.content_hash AND $6::text IS NOT NULL
),
-- The nearest text has the meaning 1: how near that is differs from question to question and says little.
near AS (
    SELECT *, coalesce(greatest(0, similarity - ${meaningFloor})
                       / nullif(greatest(0, max(similarity) OVER () - ${meaningFloor}), 0), 0) AS meaning
    FROM scored
),
fused AS (
    SELECT *, ${textWeight} * text + ${codeWeight} * code + ${similarCodeWeight} * similar_code + ${measureWeight} * measure + ${meaningWeight} * meaning AS score
    FROM near
    WHERE text > 0 OR code > 0 OR similar_code > 0 OR measure > 0 OR similarity >= ${meaningAlone}
),
-- Found items, all of them: some hundreds at most, the lanes are limited.
item AS MATERIALIZED (
    SELECT p.item_code_key, max(f.score) AS score, bool_or(f.text > 0) AS text, bool_or(f.code > 0) AS code,
           bool_or(f.similar_code > 0) AS similar_code,
           bool_or(f.measure > 0) AS measure, bool_or(f.meaning > 0) AS meaning, bool_or(p.stock > 0) AS in_stock,
           (array_agg(f.content_hash ORDER BY f.score DESC, f.content_hash))[1] AS content_hash
    FROM fused f JOIN eligible p USING (content_hash)
    GROUP BY p.item_code_key
    HAVING max(f.score) >= ${cutoff} * (SELECT max(score) FROM fused)
),
-- An item without a model is a group of its own.
grouped AS MATERIALIZED (
    SELECT *, coalesce('m ' || model_key, 'i ' || item_code_key) AS grp
    FROM (SELECT i.*, CASE WHEN $7::boolean THEN (SELECT t.model_key FROM item_text t
                                                   WHERE t.content_hash = i.content_hash) END AS model_key
          FROM item i OFFSET 0) named
),
-- By relevance the page is known now; by price every group's lowest price is wanted first.
model AS MATERIALIZED (
    SELECT grp, model_key, max(score) AS score, bool_or(in_stock) AS in_stock,
           (array_agg(item_code_key ORDER BY code DESC, score DESC, in_stock DESC, item_code_key))[1] AS best
    FROM grouped
    GROUP BY grp, model_key
    ORDER BY score DESC, in_stock DESC, best
    LIMIT CASE WHEN $8::text = 'relevance' THEN $9::int END
    OFFSET CASE WHEN $8::text = 'relevance' THEN $11::int ELSE 0 END
),
-- With the items found their sisters of the same model, if these are not found in another group; an item whose warehouses
-- name different models belongs to the first of them.
member AS MATERIALIZED (
    SELECT m.grp, g.item_code_key FROM model m JOIN grouped g USING (grp)
    UNION
    SELECT m.grp, sister.item_code_key
    FROM model m,
         LATERAL (SELECT DISTINCT p.item_code_key
                  FROM item_text t JOIN eligible p USING (content_hash)
                  WHERE t.model_key = m.model_key
                    AND p.item_code_key NOT IN (SELECT g.item_code_key FROM grouped g)
                    AND NOT EXISTS (SELECT FROM product q JOIN item_text u USING (content_hash)
                                    WHERE q.item_code_key = p.item_code_key AND u.model_key < m.model_key)
                  ORDER BY p.item_code_key LIMIT 50) sister
),
entry AS MATERIALIZED (
    SELECT m.grp, p.id, p.item_code_key, p.item_code, p.branch, p.warehouse, p.stock, p.price_usd, p.price_bs,
           p.stock_as_of, p.content_hash
    FROM member m JOIN eligible p USING (item_code_key)
),
-- The price that is shown: of what is in stock, when there is any.
priced AS (
    SELECT grp, CASE WHEN bool_or(stock > 0) THEN min(price_usd) FILTER (WHERE stock > 0) ELSE min(price_usd) END AS price
    FROM entry GROUP BY grp
),
page AS (
    SELECT m.grp, row_number() OVER (ORDER BY CASE WHEN $8::text = 'price-asc' THEN r.price END,
                                              CASE WHEN $8::text = 'price-desc' THEN -r.price END,
                                              m.score DESC, m.in_stock DESC, m.best) AS position
    FROM model m JOIN priced r USING (grp)
    ORDER BY position
    LIMIT $9::int
    OFFSET CASE WHEN $8::text = 'relevance' THEN 0 ELSE $11::int END
)
SELECT g.position, coalesce(i.score, 0) AS score, i.text, i.code, i.similar_code, i.measure, i.meaning,
       p.id, p.item_code, p.item_code_key, p.branch, p.warehouse, p.stock, p.price_usd, p.price_bs, p.stock_as_of,
       t.name, t.model_name, t.colour, t.capacity, t.brand, t.category, t.sub_category,
       left(coalesce(t.specification, t.description), 400) AS summary
FROM page g
JOIN entry p USING (grp)
JOIN item_text t USING (content_hash)
LEFT JOIN item i ON i.item_code_key = p.item_code_key
ORDER BY g.position, i.code DESC NULLS LAST, i.score DESC NULLS LAST, i.in_stock DESC NULLS LAST, p.item_code_key,
         p.stock > 0 DESC, p.branch, p.id
