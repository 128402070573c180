package com.namdamasco.catalog.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The filters as a condition on {@code product p}. It holds only what is asked for, so that the planner sees the question
 * as it is; the values are parameters. There are few forms of it, so prepared statements are used again. Pure.
 */
final class Eligibility {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Eligibility(Filters filters) {
        if (filters.inStock()) {
            conditions.add("p.stock > 0");
        }
        if (!filters.branches().isEmpty()) {
            add("p.branch_key LIKE ANY (?::text[])", patterns(filters.branchKeys()));
        }
        if (filters.city() != null) {
            add("p.branch_key = ANY (?::text[])", array(filters.city().branchKeys()));
        }
        if (filters.price() != null) {
            addPrice(filters.price());
        }
        addLabels(filters);
    }

    /** @param firstParameter number of the first of {@link #values()} in the statement */
    String condition(int firstParameter) {
        String text = conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
        StringBuilder numbered = new StringBuilder();
        int parameter = firstParameter;
        for (char c : text.toCharArray()) {
            if (c == '?') {
                numbered.append('$').append(parameter++);
            } else {
                numbered.append(c);
            }
        }
        return numbered.toString();
    }

    List<Object> values() {
        return values;
    }

    private void addPrice(PriceRange price) {
        String column = price.currency() == PriceRange.Currency.USD ? "p.price_usd" : "p.price_bs";
        if (price.min() != null) {
            add(column + " >= ?::numeric", price.min());
        }
        if (price.max() != null) {
            add(column + " <= ?::numeric", price.max());
        }
    }

    /** One look at the text for both. */
    private void addLabels(Filters filters) {
        List<String> labels = new ArrayList<>();
        if (!filters.brands().isEmpty()) {
            labels.add("f.brand_key = ANY (?::text[])");
            values.add(array(filters.brandKeys()));
        }
        if (!filters.categories().isEmpty()) {
            labels.add("(f.category_key = ANY (?::text[]) OR f.sub_category_key = ANY (?::text[]))");
            values.add(array(filters.categoryKeys()));
            values.add(array(filters.categoryKeys()));
        }
        if (!labels.isEmpty()) {
            conditions.add("EXISTS (SELECT FROM item_text f WHERE f.content_hash = p.content_hash AND "
                    + String.join(" AND ", labels) + ")");
        }
    }

    private void add(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    private static String[] patterns(List<String> branchKeys) {
        return branchKeys.stream()
                .map(key -> "%" + key.replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    private static String[] array(Iterable<String> texts) {
        List<String> list = new ArrayList<>();
        texts.forEach(list::add);
        return list.toArray(String[]::new);
    }
}
