package com.namdamasco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The prices in a Spanish text, and those of the catalogue. */
final class Figures {

    private static final Pattern USD = Pattern.compile("US\\$\\s?([\\d.]+,\\d{2})");
    private static final Pattern BOLIVARES = Pattern.compile("Bs\\.\\s?([\\d.]+,\\d{2})");

    private Figures() {}

    static List<BigDecimal> dollarsIn(String text) {
        return find(USD, text);
    }

    static List<BigDecimal> bolivaresIn(String text) {
        return find(BOLIVARES, text);
    }

    private static List<BigDecimal> find(Pattern pattern, String text) {
        List<BigDecimal> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new BigDecimal(matcher.group(1).replace(".", "").replace(',', '.')));
        }
        return found;
    }

    /** The dollar prices of the entries whose name is in the text. */
    static Set<BigDecimal> dollarsOfItemsNamedIn(String text, ArrayNode catalogue) {
        return prices(catalogue, "price", text);
    }

    static Set<BigDecimal> bolivaresOfItemsNamedIn(String text, ArrayNode catalogue) {
        return prices(catalogue, "priceBolivar", text);
    }

    private static Set<BigDecimal> prices(ArrayNode catalogue, String field, String text) {
        return StreamSupport.stream(catalogue.spliterator(), false)
                .filter(entry -> text.contains(entry.path("itemName").asText()))
                .map(entry -> price(entry.path(field)))
                .collect(Collectors.toSet());
    }

    private static BigDecimal price(JsonNode value) {
        return new BigDecimal(value.asText().replace(',', '.')).setScale(2);
    }
}
