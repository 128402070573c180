package com.namdamasco.catalog.related;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which goods go with which: {@code related/accessories.txt}. */
final class AccessoryRules {

    /**
     * How names of an accessory begin, unaccented and lower case.
     *
     * @param ofOneModel it fits nothing whose model its name does not tell
     */
    record Kind(String phrase, boolean ofOneModel) {}

    private final Map<String, List<Kind>> kinds = new LinkedHashMap<>();

    AccessoryRules() {
        for (String line : lines()) {
            int colon = line.indexOf(':');
            List<Kind> accessories = new ArrayList<>();
            for (String phrase : line.substring(colon + 1).strip().split("\\s*,\\s*")) {
                if (!phrase.isEmpty()) {
                    accessories.add(new Kind(phrase.replace("*", ""), phrase.endsWith("*")));
                }
            }
            for (String key : line.substring(0, colon).split("\\s*,\\s*")) {
                kinds.putIfAbsent(key.strip(), accessories);
            }
        }
    }

    /** Most telling first; empty when nothing is known to go with it. */
    List<Kind> of(Subject subject) {
        String[] words = FitsModel.words(subject.name()).split(" ");
        for (String key : new String[] {subject.subCategoryKey(), subject.categoryKey(), words[0]}) {
            if (key != null && kinds.containsKey(key)) {
                return kinds.get(key);
            }
        }
        return List.of();
    }

    private static List<String> lines() {
        try (InputStream in = AccessoryRules.class.getResourceAsStream("/related/accessories.txt");
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
