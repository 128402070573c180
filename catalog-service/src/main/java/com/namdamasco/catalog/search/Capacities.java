package com.namdamasco.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory and storage in a product's name: "8GB 256GB", "8+256 GB", "8GB RAM/256GB" are {@code 8GB/256GB}. Screen sizes,
 * BTU, litres and watts are no capacities here: they make another model. Pure.
 */
final class Capacities {

    private static final Pattern CAPACITY = Pattern.compile(
            "(?<![\\p{L}\\d.,+/-])(?:(\\d{1,4})\\s?(?:gb|tb)?(?:\\s?ram)?\\s?[+/]\\s?)?(\\d{1,4})\\s?(gb|tb)"
                    + "(?:\\s?(?:de\\s)?(?:ram|rom)(?![\\p{L}\\d]))?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    /** Two parts with a unit each, of which the first is in TB or GB and is kept as it is. */
    private static final Pattern FIRST_UNIT = Pattern.compile("^\\d+\\s?(gb|tb)", Pattern.CASE_INSENSITIVE);

    private Capacities() {}

    /** @param capacity null when the name has none */
    record Found(String capacity, String rest) {}

    static Found in(String name) {
        List<String> capacities = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher matcher = CAPACITY.matcher(name);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                Matcher unit = FIRST_UNIT.matcher(matcher.group());
                capacities.add(matcher.group(1) + (unit.find() ? unit.group(1).toUpperCase(Locale.ROOT) : "GB"));
            }
            capacities.add(matcher.group(2) + matcher.group(3).toUpperCase(Locale.ROOT));
            matcher.appendReplacement(rest, " ");
        }
        matcher.appendTail(rest);
        return new Found(capacities.isEmpty() ? null : String.join("/", capacities), rest.toString());
    }
}
