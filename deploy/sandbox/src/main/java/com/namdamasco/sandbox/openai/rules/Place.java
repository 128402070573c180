package com.namdamasco.sandbox.openai.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The branch or city that a question names: "en la sucursal Chacao", "en Valencia". */
record Place(String name, String textWithout) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BRANCH = Pattern.compile(
            "\\b(?:en|de)?\\s*(?:la|el|su)?\\s*(?:sucursal|tienda|sede)\\s+(?:de\\s+|del\\s+)?"
                    + "((?:la\\s+|las\\s+)?[\\p{L}]+(?:\\s+[\\p{L}]+){0,2})",
            FLAGS);
    private static final Pattern CITY = Pattern.compile(
            "\\ben\\s+(caracas|valencia|naguanagua|maracay|maracaibo|barquisimeto|puerto la cruz|san crist[oó]bal|"
                    + "m[eé]rida|puerto ordaz|ciudad guayana|matur[ií]n|porlamar|margarita|catia|chacao|"
                    + "la candelaria|sabana grande|barinas|cuman[aá]|los teques|guarenas|punto fijo)\\b",
            FLAGS);
    private static final Pattern CAPITALISED = Pattern.compile(
            "\\ben\\s+((?:La\\s+|El\\s+|Los\\s+|Las\\s+)?\\p{Lu}\\p{Ll}+(?:\\s+(?:(?:de|la|el|los|las)\\s+)?\\p{Lu}\\p{Ll}+)*)");

    static Optional<Place> in(String question) {
        return find(BRANCH, question)
                .or(() -> find(CITY, question))
                .or(() -> find(CAPITALISED, question))
                .filter(place -> !Words.folded(place.name()).contains("damasco"));
    }

    private static Optional<Place> find(Pattern pattern, String question) {
        Matcher match = pattern.matcher(question);
        if (!match.find()) {
            return Optional.empty();
        }
        String without = question.substring(0, match.start()) + " " + question.substring(match.end());
        return Optional.of(new Place(match.group(1).strip(), without));
    }
}
