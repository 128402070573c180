package com.namdamasco.catalog.search;

import com.namdamasco.catalog.embedding.EmbeddingConfig;
import com.namdamasco.catalog.embedding.QuestionEmbedding;
import com.namdamasco.catalog.product.CompositeId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds items: reads the question, asks for its meaning, and lets one SQL statement do the rest. */
@ApplicationScoped
class ProductSearch {

    private final QuestionReader reader;
    private final Pool database;
    private final QuestionEmbedding meaning;
    private final SearchConfig weights;
    private final String sql;

    ProductSearch(Pool database, QuestionEmbedding meaning, SearchConfig weights, EmbeddingConfig embedding) {
        this.reader = new QuestionReader(weights.language());
        this.database = database;
        this.meaning = meaning;
        this.weights = weights;
        this.sql = statement(weights, embedding);
    }

    /** @param branch part of a branch's name in any spelling, or null for all */
    Uni<SearchAnswer> find(String query, boolean inStock, String branch, int limit) {
        Question question = reader.read(query);
        if (question.isEmpty()) {
            return Uni.createFrom().item(SearchAnswer.of(query, List.of()));
        }
        return vectorOf(question).chain(vector -> database.preparedQuery(sql)
                .execute(parameters(question, vector, inStock, branch, limit))
                .map(rows ->
                        SearchAnswer.of(query, ItemGroup.gather(rows, bestPossible(question, vector.isPresent())))));
    }

    private Uni<Optional<String>> vectorOf(Question question) {
        return weights.meaningWeight() == 0 ? Uni.createFrom().item(Optional.empty()) : meaning.of(question.meaning());
    }

    private double bestPossible(Question question, boolean withMeaning) {
        return (question.words().isEmpty() ? 0 : weights.textWeight() + weights.kindWeight())
                + weights.describedWeight()
                + (question.measures().isEmpty() ? 0 : weights.measureWeight())
                + (withMeaning ? weights.meaningWeight() : 0)
                + (question.words().isEmpty() && question.measures().isEmpty() ? weights.codeWeight() : 0);
    }

    private static Tuple parameters(
            Question question, Optional<String> vector, boolean inStock, String branch, int limit) {
        List<Question.Word> words = question.words();
        return Tuple.tuple()
                .addArrayOfInteger(words.stream().map(Question.Word::group).toArray(Integer[]::new))
                .addArrayOfFloat(words.stream().map(Question.Word::weight).toArray(Float[]::new))
                .addArrayOfString(words.stream().map(Question.Word::text).toArray(String[]::new))
                .addArrayOfString(array(question.codes()))
                .addArrayOfString(array(question.measures()))
                .addString(vector.orElse(null))
                .addBoolean(inStock)
                .addString(branch == null ? null : CompositeId.canonical(branch.strip()))
                .addInteger(limit)
                .addArrayOfString(array(SimilarCodes.of(question.codes())));
    }

    private static String[] array(Set<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Else PostgreSQL would compute with decimals, which takes four times as long. */
    private static String number(double weight) {
        return weight + "::float8";
    }

    /** The words are letters only, see {@link Vocabulary#accessories}. */
    private static String literal(Set<String> words) {
        return "'{" + String.join(",", words) + "}'::text[]";
    }

    /** Model and weights are literals: the planner needs the model to choose its index. Both are validated. */
    private static String statement(SearchConfig weights, EmbeddingConfig embedding) {
        try (InputStream in = ProductSearch.class.getResourceAsStream("/search/search.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${model}", embedding.model())
                    .replace("${dimension}", Integer.toString(embedding.dimension()))
                    .replace("${saturation}", number(weights.saturation()))
                    .replace("${lengthNormalisation}", number(weights.lengthNormalisation()))
                    .replace("${textWeight}", number(weights.textWeight()))
                    .replace("${codeWeight}", number(weights.codeWeight()))
                    .replace("${similarCodeWeight}", number(weights.similarCodeWeight()))
                    .replace("${kindWeight}", number(weights.kindWeight()))
                    .replace("${accessoryWeight}", number(weights.accessoryWeight()))
                    .replace("${accessories}", literal(Vocabulary.accessories(weights.language())))
                    .replace("${describedWeight}", number(weights.describedWeight()))
                    .replace("${measureWeight}", number(weights.measureWeight()))
                    .replace("${meaningWeight}", number(weights.meaningWeight()))
                    .replace("${meaningFloor}", number(weights.meaningFloor()))
                    .replace("${meaningAlone}", number(weights.meaningAlone()))
                    .replace("${cutoff}", number(weights.cutoff()))
                    .replace("${candidates}", Integer.toString(weights.candidates()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
