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

    /** Space and weights are literals: the planner needs the space to choose its index. Both are validated. */
    SearchStatement(SearchConfig weights, EmbeddingSpace space) {
        try (InputStream in = SearchStatement.class.getResourceAsStream("/search/search.sql")) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${space}", Integer.toString(space.id()))
                    .replace("${vector}", space.sqlType())
                    .replace("${saturation}", Double.toString(weights.saturation()))
                    .replace("${lengthNormalisation}", Double.toString(weights.lengthNormalisation()))
                    .replace("${textWeight}", Double.toString(weights.textWeight()))
                    .replace("${codeWeight}", Double.toString(weights.codeWeight()))
                    .replace("${similarCodeWeight}", Double.toString(weights.similarCodeWeight()))
                    .replace("${measureWeight}", Double.toString(weights.measureWeight()))
                    .replace("${meaningWeight}", Double.toString(weights.meaningWeight()))
                    .replace("${meaningFloor}", Double.toString(weights.meaningFloor()))
                    .replace("${meaningAlone}", Double.toString(weights.meaningAlone()))
                    .replace("${cutoff}", Double.toString(weights.cutoff()))
                    .replace("${candidates}", Integer.toString(weights.candidates()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        String bound = sql.replace("${eligible}", eligibility.condition(parameters.size() + 1));
        eligibility.values().forEach(parameters::addValue);
        return new Bound(bound, parameters);
    }

    private static String[] array(Set<String> texts) {
        return texts.toArray(String[]::new);
    }
}
