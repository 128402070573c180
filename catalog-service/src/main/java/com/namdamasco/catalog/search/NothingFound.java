package com.namdamasco.catalog.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why a search is empty, in Spanish: customers read it. Only asked when one is. */
@ApplicationScoped
class NothingFound {

    static final String NO_PRODUCT_NAMED = "La pregunta no nombra ningún producto.";
    static final String NO_ANSWER = "Ningún producto del catálogo responde a la pregunta.";
    static final String FILTERED = "Ningún producto que responda a la pregunta cumple con los filtros.";

    private static final String KNOWN =
            """
            SELECT 'brand' AS filter, v AS key FROM unnest($1::text[]) v
            WHERE EXISTS (SELECT FROM item_text t JOIN product p USING (content_hash) WHERE t.brand_key = v)
            UNION ALL
            SELECT 'category', v FROM unnest($2::text[]) v
            WHERE EXISTS (SELECT FROM item_text t JOIN product p USING (content_hash) WHERE t.category_key = v)
               OR EXISTS (SELECT FROM item_text t JOIN product p USING (content_hash) WHERE t.sub_category_key = v)
            UNION ALL
            SELECT 'branch', v FROM unnest($3::text[]) v
            WHERE EXISTS (SELECT FROM product p WHERE strpos(p.branch_key, v) > 0)
            """;

    private final Pool database;

    NothingFound(Pool database) {
        this.database = database;
    }

    /** A sentence for each filter value that nobody has; else whether it was the filters at all. */
    Uni<String> explain(Filters filters) {
        if (filters.equals(Filters.NONE)) {
            return Uni.createFrom().item(NO_ANSWER);
        }
        return database.preparedQuery(KNOWN)
                .execute(Tuple.of(
                        filters.brandKeys().toArray(String[]::new),
                        filters.categoryKeys().toArray(String[]::new),
                        filters.branchKeys().toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Set<String>> known =
                            Map.of("brand", new HashSet<>(), "category", new HashSet<>(), "branch", new HashSet<>());
                    for (Row row : rows) {
                        known.get(row.getString("filter")).add(row.getString("key"));
                    }
                    List<String> sentences = unknown(filters, known);
                    return sentences.isEmpty() ? FILTERED : String.join(" ", sentences);
                });
    }

    private static List<String> unknown(Filters filters, Map<String, Set<String>> known) {
        List<String> sentences = new ArrayList<>();
        for (String brand : filters.brands()) {
            if (!known.get("brand").contains(Labels.key(brand))) {
                sentences.add("El catálogo no tiene la marca «" + brand + "».");
            }
        }
        for (String category : filters.categories()) {
            if (!known.get("category").contains(Labels.key(category))) {
                sentences.add("El catálogo no tiene la categoría «" + category + "».");
            }
        }
        for (String branch : filters.branches()) {
            if (!known.get("branch").contains(Filters.branchKey(branch))) {
                sentences.add("No hay productos en una sucursal «" + branch + "».");
            }
        }
        if (filters.city() != null && filters.city().branchKeys().isEmpty()) {
            sentences.add("No hay sucursal en «" + filters.city().name() + "».");
        }
        return sentences;
    }
}
