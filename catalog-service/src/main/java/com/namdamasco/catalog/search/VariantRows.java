package com.namdamasco.catalog.search;

import com.namdamasco.catalog.search.SearchAnswer.Branch;
import com.namdamasco.catalog.search.SearchAnswer.Variant;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Rows of one item, one a warehouse, gathered into a variant. */
final class VariantRows {

    private final Row first;
    private final List<Branch> branches = new ArrayList<>();
    private OffsetDateTime stockAsOf;

    VariantRows(Row first) {
        this.first = first;
    }

    void add(Row row) {
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

    Row first() {
        return first;
    }

    List<Branch> branches() {
        return branches;
    }

    OffsetDateTime stockAsOf() {
        return stockAsOf;
    }

    Variant variant() {
        return new Variant(
                first.getString("item_code"),
                first.getString("name"),
                first.getString("colour"),
                first.getString("capacity"),
                lowest(branches, Branch::priceUsd),
                lowest(branches, Branch::priceBs),
                inStock(branches),
                List.copyOf(branches));
    }

    static boolean inStock(Collection<Branch> branches) {
        return branches.stream().anyMatch(branch -> branch.stock() > 0);
    }

    /** Of those in stock when there are any: search.sql sorts by the same price. */
    static BigDecimal lowest(Collection<Branch> branches, Function<Branch, BigDecimal> price) {
        boolean inStock = inStock(branches);
        return branches.stream()
                .filter(branch -> !inStock || branch.stock() > 0)
                .map(price)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
