package com.namdamasco.catalog.search;

import com.namdamasco.catalog.embedding.EmbeddingSpace;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statement of search.sql with space and weights as literals, and the parameters of a question. */
final class SearchStatement {

    private final String sql;
    private final SearchConfig weights;

    /** Space and weights are literals: the planner needs the space to choose its index. Both are validated. */
    SearchStatement(SearchConfig weights, EmbeddingSpace space) {
        this.weights = weights;
        try (InputStream in = SearchStatement.class.getResourceAsStream("/search/search.sql")) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${space}", Integer.toString(space.id()))
                    .replace("${vector}", space.sqlType())
                    .replace("${exactness}", Integer.toString(weights.exactness()))
                    .replace("${saturation}", number(weights.saturation()))
                    .replace("${lengthNormalisation}", number(weights.lengthNormalisation()))
                    .replace("${textWeight}", number(weights.textWeight()))
                    .replace("${codeWeight}", number(weights.codeWeight()))
                    .replace("${similarCodeWeight}", number(weights.similarCodeWeight()))
                    .replace("${kindWeight}", number(weights.kindWeight()))
                    .replace("${describedWeight}", number(weights.describedWeight()))
                    .replace("${accessoryWeight}", number(weights.accessoryWeight()))
                    .replace("${accessories}", literal(Vocabulary.accessories(weights.language())))
                    .replace("${measureWeight}", number(weights.measureWeight()))
                    .replace("${meaningWeight}", number(weights.meaningWeight()))
                    .replace("${meaningFloor}", number(weights.meaningFloor()))
                    .replace("${meaningAlone}", number(weights.meaningAlone()))
                    .replace("${cutoff}", number(weights.cutoff()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SQL takes "0.8" for numeric, which is slow to calculate with. */
    private static String number(double value) {
        return value + "::float8";
    }

    /** Text and parameters that belong together. */
    record Bound(String sql, Tuple parameters) {}

    /** One result more than the page has, to see whether another page follows. */
    Bound bind(SearchRequest request, Question question, Optional<String> vector, Filters filters, int offset) {
        List<Question.Word> words = question.words();
        Tuple parameters = Tuple.tuple()
                .addArrayOfInteger(words.stream().map(Question.Word::group).toArray(Integer[]::new))
                .addArrayOfFloat(words.stream().map(Question.Word::weight).toArray(Float[]::new))
                .addArrayOfString(words.stream().map(Question.Word::text).toArray(String[]::new))
                .addArrayOfString(array(question.codes()))
                .addArrayOfString(array(question.measures()))
                .addString(vector.orElse(null))
                .addBoolean(request.byModel())
                .addString(request.sort().toString())
                .addInteger(request.limit() + 1)
                .addArrayOfString(array(SimilarCodes.of(question.codes())))
                .addInteger(offset);
        Eligibility eligibility = new Eligibility(filters);
        String bound = sql.replace("${eligible}", eligibility.condition(parameters.size() + 1))
                .replace("${filtered}", Boolean.toString(eligibility.filters()))
                .replace("${candidates}", Integer.toString(candidates(request)));
        eligibility.values().forEach(parameters::addValue);
        return new Bound(bound, parameters);
    }

    /** Two numbers only, as literals: the planner must see that the vectors' index has to find few. */
    private int candidates(SearchRequest request) {
        return request.isShort() ? Math.min(weights.candidates(), weights.shortCandidates()) : weights.candidates();
    }

    /** The words are letters only, see {@link Vocabulary#accessories}. */
    private static String literal(Set<String> words) {
        return "'{" + String.join(",", words) + "}'::text[]";
    }

    private static String[] array(Set<String> texts) {
        return texts.toArray(String[]::new);
    }
}
