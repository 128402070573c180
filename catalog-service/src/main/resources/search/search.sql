-- One round trip: lexical lanes, meaning lane, fusion, grouping by item. Filters apply inside the lanes.
-- $1 int[], $2 real[], $3 text[]: the question's words with group and weight; $4 text[] codes; $5 text[] measures
-- $10 text[]: patterns of codes one slip away, see search.SimilarCodes
-- $6 text: the question's vector or null; $7 boolean: in stock only; $8 text: canonical branch or null; $9 int: limit
-- ${model}, ${dimension}: literals, so that the model's partial index can be used; the other ${...} are the weights.
WITH word AS MATERIALIZED (
    SELECT w.grp, w.weight, l.lexeme
    FROM unnest($1::int[], $2::real[], $3::text[]) AS w (grp, weight, word),
         LATERAL unnest(tsvector_to_array(to_tsvector('catalog.catalog_text', w.word))) AS l (lexeme)
),
direct AS MATERIALIZED (
    SELECT w.grp, w.weight, s.lexeme, s.documents FROM word w JOIN term_statistic s ON s.lexeme = w.lexeme
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
           coalesce(min(k.idf) FILTER (WHERE k.weight > 0.5) OVER by_group, min(k.idf) OVER by_group) AS idf
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
           (SELECT length / greatest(1, documents) FROM text_statistic) AS mean_length
    FROM (SELECT grp, max(idf) AS idf, max(weight) AS weight FROM term GROUP BY grp
          UNION ALL
          SELECT DISTINCT w.grp, ln(1 + (SELECT documents + 0.5 FROM text_statistic) / 0.5), 1
          FROM word w
          WHERE w.weight = 1 AND w.lexeme ~ '\d' AND NOT EXISTS (SELECT FROM term t WHERE t.grp = w.grp)) g
),
-- BM25 (Robertson and Walker); answered by the primary key of posting alone.
word_hit AS (
    SELECT p.content_hash, t.grp, max(t.weight * p.kind) AS kind,
           max(t.idf * t.weight * p.frequency * (${saturation} + 1)
               / (p.frequency + ${saturation} * (1 - ${lengthNormalisation} + ${lengthNormalisation} * p.length / o.mean_length)))
               AS points
    FROM total o, term t JOIN posting p ON p.lexeme = t.lexeme
    GROUP BY p.content_hash, t.grp
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
    SELECT content_hash, points / (SELECT points FROM total) AS text, kind::float8 AS kind, 0::float8 AS code,
           0::float8 AS similar_code, 0::float8 AS measure
    FROM word_hit
    UNION ALL
    SELECT i.content_hash, 0, 0, 0, 0, 1::float8 / greatest(1, cardinality($5::text[]))
    FROM unnest($5::text[]) AS m (measure) JOIN item_text i ON i.measures @> ARRAY[m.measure]
    UNION ALL
    SELECT content_hash, 0, 0, strength, 0, 0 FROM code_hit
    UNION ALL
    SELECT i.content_hash, 0, 0, 0,
           (0.5 + 0.5 * s.similarity) * CASE WHEN i.codes @> ARRAY[s.code] THEN 1 ELSE 0.8::float8 END, 0
    FROM similar_code s JOIN item_text i ON i.codes && ARRAY[s.code, '.' || s.code]
),
eligible AS NOT MATERIALIZED (
    SELECT p.* FROM product p
    WHERE (NOT $7::boolean OR p.stock > 0) AND ($8::text IS NULL OR strpos(p.branch_key, $8::text) > 0)
),
lexical AS MATERIALIZED (
    SELECT h.*
    FROM (SELECT h.content_hash, sum(h.text) AS text, max(h.kind) AS kind, max(h.code) AS code,
                 max(h.similar_code) AS similar_code, sum(h.measure) AS measure
          FROM hit h GROUP BY h.content_hash) h
    WHERE EXISTS (SELECT FROM eligible p WHERE p.content_hash = h.content_hash)
    ORDER BY ${textWeight} * h.text + ${kindWeight} * h.kind + ${codeWeight} * h.code
                 + ${similarCodeWeight} * h.similar_code + ${measureWeight} * h.measure DESC,
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
    SELECT c.content_hash, coalesce(l.text, 0) AS text, coalesce(l.kind, 0) AS kind, coalesce(l.code, 0) AS code,
           coalesce(l.similar_code, 0) AS similar_code, coalesce(l.measure, 0) AS measure,
           d.described::int AS described, (d.head = ANY (${accessories}) AND d.head <> ALL ($3::text[]))::int AS accessory,
           1 - (e.embedding::vector(${dimension}) <=> $6::text::vector(${dimension})) AS similarity
    FROM (SELECT content_hash FROM lexical UNION SELECT content_hash FROM meaning) c
    CROSS JOIN LATERAL (SELECT d.described, d.head FROM text_length d WHERE d.content_hash = c.content_hash OFFSET 0) d
    LEFT JOIN lexical l USING (content_hash)
    LEFT JOIN embedding e ON e.model = '${model}' AND e.content_hash = c.content_hash AND $6::text IS NOT NULL
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
              + ${describedWeight} * described * kind - ${accessoryWeight} * coalesce(accessory, 0) AS score
    FROM near
    WHERE text > 0 OR code > 0 OR similar_code > 0 OR measure > 0 OR similarity >= ${meaningAlone}
),
item AS (
    SELECT p.item_code_key, max(f.score) AS score, bool_or(f.text > 0) AS text, bool_or(f.code > 0) AS code,
           bool_or(f.similar_code > 0) AS similar_code,
           bool_or(f.measure > 0) AS measure, bool_or(f.meaning > 0) AS meaning, bool_or(p.stock > 0) AS in_stock
    FROM fused f JOIN eligible p USING (content_hash)
    GROUP BY p.item_code_key
    HAVING max(f.score) >= ${cutoff} * (SELECT max(score) FROM fused)
    ORDER BY max(f.score) DESC, bool_or(p.stock > 0) DESC, p.item_code_key
    LIMIT $9::int
)
SELECT i.score, i.text, i.code, i.similar_code, i.measure, i.meaning,
       p.id, p.item_code, p.branch, p.warehouse, p.stock, p.price_usd, p.price_bs, p.stock_as_of,
       t.name, t.brand, t.category, t.sub_category, left(coalesce(t.specification, t.description), 400) AS summary
FROM item i
JOIN eligible p USING (item_code_key)
JOIN item_text t USING (content_hash)
ORDER BY i.score DESC, i.in_stock DESC, i.item_code_key, p.stock > 0 DESC, p.branch, p.id
