-- One round trip: lexical lanes, meaning lane, fusion, grouping by item and model. Filters apply inside the lanes.
-- $1 int[], $2 real[], $3 text[]: the question's words with group and weight; $4 text[] codes; $5 text[] measures
-- $10 text[]: patterns of codes one slip away, see search.SimilarCodes
-- $6 text: the question's vector or null; $7 boolean: group by model; $8 text: relevance, price-asc or price-desc
-- $9 int: results of the page, $11 int: results before it; from $12 on: values of the filters, see search.Eligibility
-- ${eligible}: the filters as a condition on "product p"; ${filtered}: whether there are any.
-- ${space}, ${vector}: literals, so that the partial index of the embedding space can be used; the other ${...} are the weights.
WITH word AS MATERIALIZED (
    SELECT w.grp, w.weight, l.lexeme
    FROM unnest($1::int[], $2::real[], $3::text[]) AS w (grp, weight, word),
         LATERAL unnest(tsvector_to_array(to_tsvector('catalog.catalog_text', w.word))) AS l (lexeme)
),
direct AS MATERIALIZED (
    -- OFFSET 0: a generic plan expects many words and would read all that are known for the few that are asked.
    SELECT w.grp, w.weight, w.lexeme, s.documents
    FROM word w, LATERAL (SELECT documents FROM term_statistic WHERE lexeme = w.lexeme OFFSET 0) s
),
-- A word that occurs nowhere is taken for the nearest ones that do, unless it has a digit: a code is never replaced.
known AS (
    SELECT * FROM direct
    UNION ALL
    SELECT w.grp, w.weight * near.similarity, near.lexeme, near.documents
    FROM word w,
         LATERAL (SELECT s.lexeme, s.documents, similarity(s.lexeme, w.lexeme) AS similarity
                  FROM term_statistic s
                  WHERE s.lexeme % w.lexeme AND similarity(s.lexeme, w.lexeme) >= 0.4 AND s.lexeme !~ '\d'
                  ORDER BY 3 DESC, s.lexeme LIMIT 3) near
    WHERE w.weight = 1 AND length(w.lexeme) >= 4 AND w.lexeme !~ '\d'
      AND NOT EXISTS (SELECT FROM direct d WHERE d.grp = w.grp AND d.weight > 0.95)
),
-- A group weighs what its most frequent word weighs: synonyms stand for one and the same thing. Words for wider classes
-- of things do not take part, or every laptop would be as common as a computer.
term AS MATERIALIZED (
    SELECT k.grp, k.lexeme, k.weight,
           coalesce(min(k.idf) FILTER (WHERE k.weight > 0.5) OVER by_group, min(k.idf) OVER by_group) AS idf,
           count(*) OVER by_group = 1 AS alone
    FROM (SELECT k.grp, k.lexeme, max(k.weight) AS weight,
                 ln(1 + (greatest(0, (SELECT documents FROM text_statistic) - k.documents) + 0.5)
                        / (k.documents + 0.5)) + 0.05 AS idf
          FROM known k
          GROUP BY k.grp, k.lexeme, k.documents) k
    WINDOW by_group AS (PARTITION BY k.grp)
),
-- What a text gets that has every word very often: scales the lane to 1. A word with a digit that no text has counts as
-- the rarest of all: whoever asks for RTX406P-8GB is not served by whatever has an 8.
total AS MATERIALIZED (
    SELECT sum(idf * weight) * (${saturation} + 1) AS points,
           (SELECT ${saturation} * ${lengthNormalisation} * documents / greatest(1, length) FROM text_statistic) AS per_length
    FROM (SELECT grp, max(idf) AS idf, max(weight) AS weight FROM term GROUP BY grp
          UNION ALL
          SELECT DISTINCT w.grp, ln(1 + (SELECT documents + 0.5 FROM text_statistic) / 0.5), 1
          FROM word w
          WHERE w.weight = 1 AND w.lexeme ~ '\d' AND NOT EXISTS (SELECT FROM term t WHERE t.grp = w.grp)) g
),
eligible AS NOT MATERIALIZED (
    SELECT p.* FROM product p
    WHERE ${eligible}
),
-- Behind a filter that few texts pass, the lanes look at those alone; else they go down their own order and ask for each
-- text whether it passes. Up to the bound the first costs less, and it is exact: see decision 12.
bound AS MATERIALIZED (
    SELECT sqrt(${exactness} * documents)::int AS texts FROM text_statistic
),
few_entry AS MATERIALIZED (
    SELECT content_hash FROM eligible WHERE ${filtered} LIMIT (SELECT 2 * texts FROM bound)
),
few AS MATERIALIZED (
    SELECT content_hash FROM few_entry GROUP BY content_hash
),
-- A code that the name has in one piece counts 1, one that is only part of another there or was put together 0.8.
code_match AS MATERIALIZED (
    SELECT q.code, i.content_hash, CASE WHEN i.codes @> ARRAY[q.code] THEN 1 ELSE 0.8::float8 END AS strength
    FROM unnest($4::text[]) AS q (code) JOIN item_text i ON i.codes && ARRAY[q.code, '.' || q.code]
    UNION ALL
    SELECT p.item_code_key, p.content_hash, 1 FROM product p WHERE p.item_code_key = ANY ($4::text[])
),
-- Of codes within codes the longest that is known is meant: "RTX 3050/6GB" asks for no other RTX 3050.
code_hit AS MATERIALIZED (
    SELECT m.content_hash, max(m.strength) AS strength
    FROM code_match m
    WHERE NOT EXISTS (SELECT FROM (SELECT DISTINCT code FROM code_match) l
                      WHERE length(l.code) > length(m.code) AND strpos(l.code, m.code) > 0)
    GROUP BY m.content_hash
),
-- Whoever names a code that is known and passes the filter gets that; what only means something like it would be dropped at the end.
code_known AS MATERIALIZED (
    SELECT EXISTS (SELECT FROM code_hit JOIN eligible USING (content_hash)) AS known
),
scope AS MATERIALIZED (
    SELECT ${filtered} AND (SELECT count(*) FROM few_entry) < 2 * texts AND (SELECT count(*) FROM few) <= texts AS narrow,
           -- read once: a generic plan would read the text for each row
           CASE WHEN NOT known THEN $6::text::${vector} END AS vector
    FROM bound, code_known
),
-- BM25 (Robertson and Walker); answered by the primary key of posting alone.
posting_hit AS NOT MATERIALIZED (
    SELECT p.content_hash, t.grp, t.alone, t.weight * p.kind AS kind,
           t.idf * t.weight * (${saturation} + 1) * p.frequency
               / (p.frequency + ${saturation} * (1 - ${lengthNormalisation}) + p.length * o.per_length) AS points
    FROM total o, term t JOIN posting p ON p.lexeme = t.lexeme
    WHERE (SELECT NOT narrow FROM scope) OR p.content_hash IN (SELECT content_hash FROM few)
),
-- Of words for the same thing the best counts. Most words stand alone: they go by without being sorted out.
word_hit AS (
    SELECT content_hash, kind, points FROM posting_hit WHERE alone
    UNION ALL
    SELECT content_hash, max(kind), max(points) FROM posting_hit WHERE NOT alone GROUP BY content_hash, grp
),
text_hit AS (
    SELECT content_hash, sum(points) / (SELECT points FROM total) AS text, max(kind)::float8 AS kind
    FROM word_hit GROUP BY content_hash
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
-- Few against those of the words; one type in all columns, as sums of numeric cost more than the lane itself.
other_hit AS (
    SELECT i.content_hash, 0::float8 AS code, 0::float8 AS similar_code, 1::float8 / greatest(1, cardinality($5::text[])) AS measure
    FROM unnest($5::text[]) AS m (measure) JOIN item_text i ON i.measures @> ARRAY[m.measure]
    UNION ALL
    SELECT content_hash, strength, 0, 0 FROM code_hit
    UNION ALL
    SELECT i.content_hash, 0,
           (0.5 + 0.5 * s.similarity) * CASE WHEN i.codes @> ARRAY[s.code] THEN 1 ELSE 0.8::float8 END, 0
    FROM similar_code s JOIN item_text i ON i.codes && ARRAY[s.code, '.' || s.code]
),
hit AS (
    SELECT content_hash, coalesce(w.text, 0) AS text, coalesce(w.kind, 0) AS kind, coalesce(o.code, 0) AS code,
           coalesce(o.similar_code, 0) AS similar_code, coalesce(o.measure, 0) AS measure
    FROM text_hit w
    FULL JOIN (SELECT content_hash, max(code) AS code, max(similar_code) AS similar_code, sum(measure) AS measure
               FROM other_hit
               WHERE (SELECT NOT narrow FROM scope) OR content_hash IN (SELECT content_hash FROM few)
               GROUP BY content_hash) o USING (content_hash)
),
lexical AS MATERIALIZED (
    SELECT * FROM (
        SELECT *, ${textWeight} * text + ${kindWeight} * kind + ${codeWeight} * code
                  + ${similarCodeWeight} * similar_code + ${measureWeight} * measure AS score
        FROM hit
        ORDER BY score DESC, content_hash
    ) best
    -- A scalar subquery: EXISTS could become a join that looks at all texts, this stops at the last that is wanted.
    WHERE NOT ${filtered} OR (SELECT narrow FROM scope)
       OR (SELECT true FROM eligible p WHERE p.content_hash = best.content_hash LIMIT 1)
    LIMIT ${candidates}
),
-- What only means something like the question gets the weight of the meaning at most: below the cutoff it need not be looked for.
way AS MATERIALIZED (
    SELECT narrow, vector IS NOT NULL AND ${cutoff} * (best.score - ${accessoryWeight}) <= ${meaningWeight} AS near_wanted
    FROM scope, (SELECT coalesce(max(score), 0) AS score FROM lexical) best
),
near_few AS (
    SELECT e.content_hash
    FROM few f JOIN embedding e ON e.space = ${space} AND e.content_hash = f.content_hash
    WHERE (SELECT narrow AND near_wanted FROM way)
    ORDER BY e.embedding::${vector} <=> (SELECT vector FROM scope)
    LIMIT ${candidates}
),
-- The index goes on until enough texts pass (hnsw.iterative_scan), within hnsw.max_scan_tuples and its memory.
near_many AS MATERIALIZED (
    SELECT e.content_hash
    FROM embedding e
    WHERE e.space = ${space} AND (SELECT NOT narrow AND near_wanted FROM way)
      AND (NOT ${filtered} OR (SELECT true FROM eligible p WHERE p.content_hash = e.content_hash LIMIT 1))
    ORDER BY e.embedding::${vector} <=> (SELECT vector FROM scope)
    LIMIT ${candidates}
),
-- Where it gave up before, as when what passes lies far from the question: all that pass.
near_rest AS (
    SELECT e.content_hash
    FROM embedding e
    WHERE e.space = ${space}
      AND (SELECT NOT narrow AND near_wanted FROM way) AND (SELECT count(*) FROM near_many) < ${candidates}
      AND e.content_hash IN (SELECT content_hash FROM eligible)
    ORDER BY (e.embedding::${vector} <=> (SELECT vector FROM scope)) + 0
    LIMIT ${candidates}
),
meaning AS (
    SELECT content_hash FROM near_few
    UNION ALL
    SELECT content_hash FROM near_many
    UNION ALL
    SELECT content_hash FROM near_rest
),
-- Materialised, or each use of the similarity would compute it anew.
scored AS MATERIALIZED (
    SELECT c.content_hash, coalesce(l.text, 0) AS text, coalesce(l.kind, 0) AS kind, coalesce(l.code, 0) AS code,
           coalesce(l.similar_code, 0) AS similar_code, coalesce(l.measure, 0) AS measure,
           coalesce(d.described, false)::int AS described,
           coalesce(d.head = ANY (${accessories}) AND d.head <> ALL ($3::text[]), false)::int AS accessory,
           1 - (e.embedding::${vector} <=> (SELECT vector FROM scope)) AS similarity
    FROM (SELECT content_hash FROM lexical UNION SELECT content_hash FROM meaning) c
    LEFT JOIN LATERAL (SELECT d.described, d.head FROM text_length d WHERE d.content_hash = c.content_hash OFFSET 0) d ON true
    LEFT JOIN lexical l USING (content_hash)
    LEFT JOIN LATERAL (SELECT e.embedding FROM embedding e WHERE e.space = ${space} AND e.content_hash = c.content_hash OFFSET 0) e
        ON (SELECT vector IS NOT NULL FROM scope)
),
-- An item that has the code asked for is right whatever its text means.
-- The nearest text has the meaning 1: how near that is differs from question to question and says little.
near AS (
    SELECT *, coalesce(greatest(0, similarity - ${meaningFloor})
                       / nullif(greatest(0, max(similarity) OVER () - ${meaningFloor}), 0), 0) AS meaning
    FROM scored
),
fused AS (
    SELECT *, ${textWeight} * text + ${kindWeight} * kind + ${codeWeight} * code + ${similarCodeWeight} * similar_code
              + ${measureWeight} * measure + ${meaningWeight} * meaning * (code = 0)::int
              + ${describedWeight} * described * kind - ${accessoryWeight} * accessory AS score
    FROM near
    WHERE text > 0 OR code > 0 OR similar_code > 0 OR measure > 0 OR similarity >= ${meaningAlone}
),
-- Found items, all of them: some hundreds at most, the lanes are limited.
item AS MATERIALIZED (
    SELECT p.item_code_key, max(f.score) AS score, bool_or(f.text > 0) AS text, bool_or(f.code > 0) AS code,
           bool_or(f.similar_code > 0) AS similar_code,
           bool_or(f.measure > 0) AS measure, bool_or(f.meaning > 0) AS meaning, bool_or(p.stock > 0) AS in_stock,
           (array_agg(f.content_hash ORDER BY f.score DESC, f.content_hash))[1] AS content_hash
    FROM fused f, LATERAL (SELECT p.item_code_key, p.stock FROM eligible p WHERE p.content_hash = f.content_hash OFFSET 0) p
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
           (array_agg(item_code_key ORDER BY code DESC, round(20 * score) DESC, in_stock DESC, score DESC, item_code_key))[1] AS best
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
    FROM member m, LATERAL (SELECT * FROM eligible p WHERE p.item_code_key = m.item_code_key OFFSET 0) p
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
-- Of variants that fit about equally well the one in stock is shown first.
ORDER BY g.position, i.code DESC NULLS LAST, round(20 * i.score) DESC NULLS LAST, i.in_stock DESC NULLS LAST,
         i.score DESC NULLS LAST, p.item_code_key,
         p.stock > 0 DESC, p.branch, p.id
