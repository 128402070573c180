package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Draft.Span;
import com.namdamasco.assistant.gate.Evidence.Place;
import com.namdamasco.assistant.gate.Evidence.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The branches and cities that are known, and where a draft names one. Pure. */
final class Branches {

    private static final Set<String> ARTICLES = Set.of("la", "el", "los", "las", "de", "del", "san", "santa", "centro");

    private static final Pattern FIRST_WORD = Pattern.compile(" ");

    /** Folded name to whether tool results told of it. */
    private final Map<String, Boolean> names = new LinkedHashMap<>();

    Branches(Evidence evidence, Collection<String> known) {
        known.forEach(name -> names.put(key(name), false));
        for (Product product : evidence.products()) {
            for (Place place : product.places()) {
                names.put(key(place.branch()), true);
                if (place.city() != null) {
                    names.put(key(place.city()), true);
                }
            }
        }
        names.remove("");
    }

    /** A branch where a draft names it, by its full name or by a part of it. */
    record Named(String key, int start, int end) {
        Span span() {
            return new Span(start, end);
        }
    }

    /** Full names, the longest first, in the order of the text. */
    List<Named> in(Draft draft) {
        List<Named> found = new ArrayList<>();
        List<String> longestFirst = names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            if (!draft.folded.contains(FIRST_WORD.split(name, 2)[0])) {
                continue;
            }
            Matcher matcher = Pattern.compile(
                            "(?<![a-z0-9])" + Pattern.quote(name).replace(" ", "\\E\\s+\\Q") + "(?![a-z0-9])")
                    .matcher(draft.folded);
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                boolean within = found.stream().anyMatch(other -> start < other.end && other.start < end);
                if (!within && draft.isFree(start, end)) {
                    found.add(new Named(name, start, end));
                }
            }
        }
        found.sort(Comparator.comparingInt(Named::start));
        return found;
    }

    /** Whether these words are a part of a branch's name, such as the city in VALENCIA CENTRO. */
    boolean isPartOfOne(String folded) {
        Set<String> words = significant(folded);
        return !words.isEmpty()
                && names.keySet().stream()
                        .anyMatch(name -> List.of(name.split(" ")).containsAll(words));
    }

    /** Whether a place is what the words name. */
    static boolean isMeant(Place place, String words) {
        String branch = key(place.branch());
        Set<String> significant = significant(words);
        return branch.equals(words)
                || place.city() != null && key(place.city()).equals(words)
                || !significant.isEmpty() && List.of(branch.split(" ")).containsAll(significant);
    }

    boolean isToldOf(String key) {
        return names.getOrDefault(key, false)
                || names.entrySet().stream()
                        .anyMatch(e ->
                                e.getValue() && List.of(e.getKey().split(" ")).containsAll(List.of(key.split(" "))));
    }

    private static Set<String> significant(String words) {
        Set<String> significant = new LinkedHashSet<>(List.of(words.strip().split("[^a-z0-9]+")));
        boolean some = significant.stream().anyMatch(word -> word.length() > 3 && !ARTICLES.contains(word));
        return some ? significant : Set.of();
    }

    static String key(String name) {
        return name == null ? "" : Draft.fold(name).strip().replaceAll("\\s+", " ");
    }
}
