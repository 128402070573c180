package com.namdamasco.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What customers' words mean here: words of the conversation that name no product ({@code chat-words.txt}) and words
 * that mean the same ({@code synonyms.txt}), one list for each language of {@link SearchConfig#language()}. Looked up
 * unaccented, in singular or plural.
 */
final class Vocabulary {

    /** How much another word for the same thing counts. */
    static final float SAME = 0.8f;
    /** How much the word for a wider class of things counts: a laptop is a computer, not the other way round. */
    static final float WIDER = 0.5f;

    private static final int MIN_SINGULAR = 2;

    private final Set<String> chatWords = new HashSet<>();
    private final Map<String, Map<String, Float>> others = new HashMap<>();

    Vocabulary(String language) {
        lines("/search/" + language + "/chat-words.txt").forEach(line -> chatWords.addAll(List.of(line.split("\\s+"))));
        for (String line : lines("/search/" + language + "/synonyms.txt")) {
            String[] sides = line.split("\\s*<\\s*");
            List<String> same = List.of(sides[0].split("\\s*,\\s*"));
            List<String> wider = sides.length < 2 ? List.of() : List.of(sides[1].split("\\s*,\\s*"));
            for (String word : same) {
                Map<String, Float> known = others.computeIfAbsent(word, w -> new LinkedHashMap<>());
                same.stream().filter(other -> !other.equals(word)).forEach(other -> known.put(other, SAME));
                wider.forEach(other -> known.putIfAbsent(other, WIDER));
            }
        }
    }

    boolean isChat(String foldedWord) {
        return chatWords.contains(foldedWord);
    }

    /** Other words for the same thing, or a wider class of things, with their weights; empty when none are known. */
    Map<String, Float> others(String foldedWord) {
        for (String form : forms(foldedWord)) {
            Map<String, Float> known = others.get(form);
            if (known != null) {
                return known;
            }
        }
        return Map.of();
    }

    /** First words of names of things that go with another ({@code accessories.txt}), in singular and plural. */
    static Set<String> accessories(String language) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : lines("/search/" + language + "/accessories.txt")) {
            for (String word : line.split("\\s+")) {
                words.addAll(List.of(word, word + "s", word + "es"));
            }
        }
        return words;
    }

    /** The word and what may be its singular: stemmers do not always bring both together. */
    static Set<String> forms(String foldedWord) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(foldedWord);
        forms.add(without(foldedWord, "s"));
        forms.add(without(foldedWord, "es"));
        return forms;
    }

    private static String without(String word, String ending) {
        boolean plural = word.endsWith(ending) && word.length() - ending.length() >= MIN_SINGULAR;
        return plural ? word.substring(0, word.length() - ending.length()) : word;
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
