package com.namdamasco.catalog.search;

import com.namdamasco.catalog.branch.Branches;
import com.namdamasco.catalog.embedding.EmbeddingSpace;
import com.namdamasco.catalog.embedding.EmbeddingSpaces;
import com.namdamasco.catalog.embedding.QuestionEmbedding;
import com.namdamasco.catalog.search.SearchAnswer.Result;
import com.namdamasco.catalog.search.SearchAnswer.Understood;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds items: reads the question, asks for its meaning, and lets one SQL statement do the rest. */
@ApplicationScoped
class ProductSearch {

    private final QuestionReader reader = new QuestionReader();
    private final Pool database;
    private final QuestionEmbedding meaning;
    private final Branches branches;
    private final NothingFound nothing;
    private final SearchConfig weights;
    private final EmbeddingSpaces spaces;
    /** By the number of the space: while the model changes there are two. */
    private final Map<Integer, SearchStatement> statements = new ConcurrentHashMap<>();

    ProductSearch(
            Pool database,
            QuestionEmbedding meaning,
            Branches branches,
            NothingFound nothing,
            SearchConfig weights,
            EmbeddingSpaces spaces) {
        this.database = database;
        this.meaning = meaning;
        this.branches = branches;
        this.nothing = nothing;
        this.weights = weights;
        this.spaces = spaces;
    }

    /** One page. A price of the question is a filter, unless the request has one of its own. */
    Uni<SearchAnswer> find(SearchRequest request) {
        Cursor cursor = Cursor.of(request);
        AskedPrice asked = AskedPrice.in(request.query());
        Question question = reader.read(asked.rest());
        return withBranches(request.filters()).chain(known -> {
            Filters filters = known.price() == null ? known.with(asked.range()) : known;
            Understood understood = Understood.of(request, filters);
            if (question.isEmpty()) {
                return Uni.createFrom().item(empty(request, understood, NothingFound.NO_PRODUCT_NAMED));
            }
            EmbeddingSpace space = spaces.active();
            return vectorOf(space, question, cursor).chain(vector -> find(
                            space, request, question, vector, filters, cursor.offset())
                    .chain(results -> results.isEmpty() && cursor.offset() == 0
                            ? nothing.explain(filters).map(why -> empty(request, understood, why))
                            : Uni.createFrom().item(page(request, understood, results, cursor, vector.isPresent()))));
        });
    }

    private Uni<List<Result>> find(
            EmbeddingSpace space,
            SearchRequest request,
            Question question,
            Optional<String> vector,
            Filters filters,
            int offset) {
        SearchStatement.Bound bound = statements
                .computeIfAbsent(space.id(), id -> new SearchStatement(weights, space))
                .bind(request, question, vector, filters, offset);
        return database.preparedQuery(bound.sql())
                .execute(bound.parameters())
                .map(rows -> ModelRows.gather(rows, bestPossible(question, vector.isPresent()), request.byModel()));
    }

    private static SearchAnswer page(
            SearchRequest request, Understood understood, List<Result> found, Cursor cursor, boolean withMeaning) {
        boolean more = found.size() > request.limit();
        List<Result> results = more ? found.subList(0, request.limit()) : found;
        int next = cursor.offset() + results.size();
        String nextCursor = more && next <= Cursor.MAX_OFFSET ? new Cursor(next, withMeaning).text(request) : null;
        return new SearchAnswer(request.query(), understood, results.size(), null, results, nextCursor);
    }

    private static SearchAnswer empty(SearchRequest request, Understood understood, String explanation) {
        return new SearchAnswer(request.query(), understood, 0, explanation, List.of(), null);
    }

    /** A city stands for its branches; one without any for none, never for all. */
    private Uni<Filters> withBranches(Filters filters) {
        return filters.city() == null
                ? Uni.createFrom().item(filters)
                : branches.keysOf(filters.city().name())
                        .map(keys ->
                                filters.with(new Filters.City(filters.city().name(), keys)));
    }

    private Uni<Optional<String>> vectorOf(EmbeddingSpace space, Question question, Cursor cursor) {
        return weights.meaningWeight() == 0 || !cursor.withMeaning()
                ? Uni.createFrom().item(Optional.empty())
                : meaning.of(space, question.meaning());
    }

    private double bestPossible(Question question, boolean withMeaning) {
        return (question.words().isEmpty() ? 0 : weights.textWeight())
                + (question.measures().isEmpty() ? 0 : weights.measureWeight())
                + (withMeaning ? weights.meaningWeight() : 0)
                + (question.words().isEmpty() && question.measures().isEmpty() ? weights.codeWeight() : 0);
    }
}
