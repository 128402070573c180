package com.namdamasco.catalog.search;

import com.namdamasco.catalog.search.SearchAnswer.Branch;
import com.namdamasco.catalog.search.SearchAnswer.Result;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of one model, in the order of search.sql, gathered into a result. */
final class ModelRows {

    private static final int MAX_SUMMARY = 300;

    private final Map<String, VariantRows> variants = new LinkedHashMap<>();

    /** @param byModel false: results bear the whole name of their item */
    static List<Result> gather(Iterable<Row> rows, double bestPossible, boolean byModel) {
        Map<Long, ModelRows> models = new LinkedHashMap<>();
        for (Row row : rows) {
            models.computeIfAbsent(row.getLong("position"), position -> new ModelRows())
                    .variants
                    .computeIfAbsent(row.getString("item_code_key"), code -> new VariantRows(row))
                    .add(row);
        }
        return models.values().stream()
                .map(model -> model.result(bestPossible, byModel))
                .toList();
    }

    private Result result(double bestPossible, boolean byModel) {
        List<Branch> branches = new ArrayList<>();
        variants.values().forEach(variant -> branches.addAll(variant.branches()));
        Row best = variants.values().iterator().next().first();
        return new Result(
                best.getString("item_code"),
                best.getString(byModel ? "model_name" : "name"),
                best.getString("brand"),
                best.getString("category"),
                best.getString("sub_category"),
                VariantRows.lowest(branches, Branch::priceUsd),
                VariantRows.lowest(branches, Branch::priceBs),
                VariantRows.inStock(branches),
                summary(best.getString("summary")),
                matchedBy(best),
                Math.min(1, Math.round(1_000 * best.getDouble("score") / bestPossible) / 1_000d),
                stockAsOf(),
                variants.values().stream().map(VariantRows::variant).toList());
    }

    private OffsetDateTime stockAsOf() {
        return variants.values().stream()
                .map(VariantRows::stockAsOf)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<String> matchedBy(Row best) {
        List<String> lanes = new ArrayList<>();
        for (String lane : List.of("code", "similar_code", "text", "measure", "meaning")) {
            if (Boolean.TRUE.equals(best.getBoolean(lane))) {
                lanes.add(lane.replace('_', '-'));
            }
        }
        return lanes;
    }

    private static String summary(String text) {
        if (text == null || text.length() <= MAX_SUMMARY) {
            return text;
        }
        int space = text.lastIndexOf(' ', MAX_SUMMARY - 1);
        int end = space > MAX_SUMMARY / 2 ? space : MAX_SUMMARY - 2;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
