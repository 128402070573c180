package com.namdamasco.catalog.related;

import com.namdamasco.catalog.embedding.EmbeddingSpaces;
import com.namdamasco.catalog.problem.RequestProblem;
import com.namdamasco.catalog.product.CompositeId;
import com.namdamasco.catalog.related.AccessoryRules.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The catalogue's items as their relations need them. */
@ApplicationScoped
class Items {

    private static final String SUBJECT =
            """
            SELECT p.item_code, t.name, t.model_name, t.brand_key, t.category_key, t.sub_category_key
            FROM product p JOIN item_text t USING (content_hash)
            WHERE p.item_code_key = $1 ORDER BY p.id LIMIT 1
            """;

    private final Pool database;
    private final EmbeddingSpaces spaces;
    private final String similar = resource("/related/similar.sql");
    private final String named = resource("/related/named.sql");

    Items(Pool database, EmbeddingSpaces spaces) {
        this.database = database;
        this.spaces = spaces;
    }

    /** Fails with a 404 problem when there is no such item. */
    Uni<Subject> subject(String itemCode) {
        return database.preparedQuery(SUBJECT)
                .execute(Tuple.of(CompositeId.itemCodeKey(itemCode)))
                .map(rows -> {
                    for (Row row : rows) {
                        return new Subject(
                                row.getString("item_code"),
                                row.getString("name"),
                                row.getString("model_name"),
                                row.getString("brand_key"),
                                row.getString("category_key"),
                                row.getString("sub_category_key"));
                    }
                    throw RequestProblem.notFound("There is no item with this code.");
                });
    }

    Uni<List<RelatedItem>> similarTo(Subject subject, int limit) {
        return database.preparedQuery(similar)
                .execute(Tuple.of(
                        CompositeId.itemCodeKey(subject.itemCode()),
                        spaces.active().id(),
                        limit))
                .map(Items::items);
    }

    /**
     * Items, one a model, whose name begins as one of the kinds does; at most a hundred of each.
     *
     * @param model what the names of those that fit one model only must hold; empty: none of these
     */
    Uni<List<RelatedItem>> named(List<Kind> kinds, String model, Subject other) {
        return database.preparedQuery(named)
                .execute(Tuple.of(
                        kinds.stream().map(Kind::phrase).toArray(String[]::new),
                        CompositeId.itemCodeKey(other.itemCode()),
                        kinds.stream().map(Kind::ofOneModel).toArray(Boolean[]::new),
                        model))
                .map(Items::items);
    }

    private static List<RelatedItem> items(Iterable<Row> rows) {
        List<RelatedItem> items = new ArrayList<>();
        for (Row row : rows) {
            items.add(new RelatedItem(
                    row.getString("item_code"),
                    row.getString("name"),
                    row.getString("brand"),
                    row.getString("category"),
                    row.getString("sub_category"),
                    row.getBigDecimal("price_usd"),
                    row.getBigDecimal("price_bs"),
                    row.getBoolean("in_stock"),
                    List.of(row.getArrayOfStrings("branches"))));
        }
        return items;
    }

    private static String resource(String name) {
        try (InputStream in = Items.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
