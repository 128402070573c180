package com.namdamasco.catalog.search;

import com.namdamasco.catalog.search.SearchAnswer.Branch;
import com.namdamasco.catalog.search.SearchAnswer.Result;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Rows of one item, one a warehouse, gathered into a result. */
final class ItemGroup {

    private static final int MAX_SUMMARY = 300;

    private final Row first;
    private final List<Branch> branches = new ArrayList<>();
    private OffsetDateTime stockAsOf;

    private ItemGroup(Row first) {
        this.first = first;
    }

    /** In the order of the rows. */
    static List<Result> gather(Iterable<Row> rows, double bestPossible) {
        Map<String, ItemGroup> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(row.getString("item_code").toUpperCase(Locale.ROOT), code -> new ItemGroup(row))
                    .add(row);
        }
        return groups.values().stream().map(group -> group.result(bestPossible)).toList();
    }

    private void add(Row row) {
        branches.add(new Branch(
                row.getString("id"),
                row.getString("branch"),
                row.getString("warehouse"),
                row.getInteger("stock"),
                row.getBigDecimal("price_usd"),
                row.getBigDecimal("price_bs")));
        OffsetDateTime asOf = row.getOffsetDateTime("stock_as_of").withOffsetSameInstant(ZoneOffset.UTC);
        if (stockAsOf == null || asOf.isAfter(stockAsOf)) {
            stockAsOf = asOf;
        }
    }

    private Result result(double bestPossible) {
        boolean inStock = branches.stream().anyMatch(branch -> branch.stock() > 0);
        return new Result(
                first.getString("item_code"),
                first.getString("name"),
                first.getString("brand"),
                first.getString("category"),
                first.getString("sub_category"),
                lowest(inStock, Branch::priceUsd),
                lowest(inStock, Branch::priceBs),
                inStock,
                summary(first.getString("summary")),
                matchedBy(),
                Math.min(1, Math.round(1_000 * first.getDouble("score") / bestPossible) / 1_000d),
                stockAsOf,
                List.copyOf(branches));
    }

    private BigDecimal lowest(boolean inStock, Function<Branch, BigDecimal> price) {
        return branches.stream()
                .filter(branch -> !inStock || branch.stock() > 0)
                .map(price)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<String> matchedBy() {
        List<String> lanes = new ArrayList<>();
        for (String lane : List.of("code", "similar_code", "text", "measure", "meaning")) {
            if (Boolean.TRUE.equals(first.getBoolean(lane))) {
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
