package com.namdamasco.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What customers' words mean here: words of the conversation that name no product ({@code search/chat-words.txt}) and
 * words that mean the same ({@code search/synonyms.txt}, one group a line). Looked up unaccented, in singular or plural.
 */
final class Vocabulary {

    private final Set<String> chatWords = new HashSet<>();
    private final Map<String, Set<String>> synonyms = new HashMap<>();

    Vocabulary() {
        lines("/search/chat-words.txt").forEach(line -> chatWords.addAll(List.of(line.split("\\s+"))));
        for (String line : lines("/search/synonyms.txt")) {
            Set<String> group = new LinkedHashSet<>(List.of(line.split("\\s*,\\s*")));
            group.forEach(word ->
                    synonyms.computeIfAbsent(word, w -> new LinkedHashSet<>()).addAll(group));
        }
    }

    boolean isChat(String foldedWord) {
        return chatWords.contains(foldedWord);
    }

    /** Other words for the same thing; empty when none are known. */
    Set<String> synonyms(String foldedWord) {
        for (String form : List.of(foldedWord, without(foldedWord, "s"), without(foldedWord, "es"))) {
            Set<String> group = synonyms.get(form);
            if (group != null) {
                Set<String> others = new LinkedHashSet<>(group);
                others.remove(form);
                return others;
            }
        }
        return Set.of();
    }

    private static String without(String word, String ending) {
        return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
    }

    static List<String> lines(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource);
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
