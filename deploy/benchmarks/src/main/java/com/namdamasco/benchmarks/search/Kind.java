package com.namdamasco.benchmarks.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A kind of product, from {@code search/kinds.txt}.
 *
 * @param type what it is called, e.g. "TELEVISOR"
 * @param unit of its measure, as catalogues write it
 * @param values of its measure
 * @param words that its names and descriptions use
 */
record Kind(String category, String subCategory, String type, String unit, List<String> values, List<String> words) {

    static List<Kind> all() {
        return lines("/search/kinds.txt").stream().map(Kind::of).toList();
    }

    private static Kind of(String line) {
        String[] part = line.split("\\|");
        return new Kind(part[0], part[1], part[2], part[3], List.of(part[4].split(" ")), List.of(part[5].split(" ")));
    }

    static List<String> lines(String resource) {
        try (InputStream in = Kind.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
