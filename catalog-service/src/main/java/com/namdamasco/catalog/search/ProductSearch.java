package com.namdamasco.catalog.search;

import com.namdamasco.catalog.embedding.EmbeddingSpace;
import com.namdamasco.catalog.embedding.EmbeddingSpaces;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds items: reads the question, asks for its meaning, and lets one SQL statement do the rest. */
@ApplicationScoped
class ProductSearch {

    private final QuestionReader reader = new QuestionReader();
    private final Pool database;
    private final QuestionEmbedding meaning;
    private final SearchConfig weights;
    private final EmbeddingSpaces spaces;
    /** By the number of the space: while the model changes there are two. */
    private final Map<Integer, String> statements = new ConcurrentHashMap<>();

    ProductSearch(Pool database, QuestionEmbedding meaning, SearchConfig weights, EmbeddingSpaces spaces) {
        this.database = database;
        this.meaning = meaning;
        this.weights = weights;
        this.spaces = spaces;
    }

    /** @param branch part of a branch's name in any spelling, or null for all */
    Uni<SearchAnswer> find(String query, boolean inStock, String branch, int limit) {
        Question question = reader.read(query);
        if (question.isEmpty()) {
            return Uni.createFrom().item(SearchAnswer.of(query, List.of()));
        }
        EmbeddingSpace space = spaces.active();
        return vectorOf(space, question).chain(vector -> database.preparedQuery(statement(space))
                .execute(parameters(question, vector, inStock, branch, limit))
                .map(rows ->
                        SearchAnswer.of(query, ItemGroup.gather(rows, bestPossible(question, vector.isPresent())))));
    }

    private Uni<Optional<String>> vectorOf(EmbeddingSpace space, Question question) {
        return weights.meaningWeight() == 0
                ? Uni.createFrom().item(Optional.empty())
                : meaning.of(space, question.meaning());
    }

    private double bestPossible(Question question, boolean withMeaning) {
        return (question.words().isEmpty() ? 0 : weights.textWeight())
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

    private String statement(EmbeddingSpace space) {
        return statements.computeIfAbsent(space.id(), id -> statement(weights, space));
    }

    /** Space and weights are literals: the planner needs the space to choose its index. Both are validated. */
    private static String statement(SearchConfig weights, EmbeddingSpace space) {
        try (InputStream in = ProductSearch.class.getResourceAsStream("/search/search.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
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
}
