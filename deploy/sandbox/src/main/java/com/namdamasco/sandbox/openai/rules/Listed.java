package com.namdamasco.sandbox.openai.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** "El segundo", "ese": a product of the list that the shop told last, by the code that stood beside it. */
final class Listed {
    private static final Pattern CODE = Pattern.compile("\\(([A-Z]{1,2}\\d{6,8})\\)");
    private static final Map<String, Integer> PLACES = Map.of(
            "primero", 0, "primera", 0, "primer", 0, "segundo", 1, "segunda", 1, "tercero", 2, "tercera", 2, "cuarto",
            3, "cuarta", 3);
    private static final List<String> THE_ONE = List.of("ese", "esa", "este", "esta");

    private Listed() {}

    static Optional<String> meantBy(String said, Dialogue dialogue) {
        List<String> words = Words.of(said);
        List<String> codes = last(dialogue);
        if (codes.size() == 1 && words.stream().anyMatch(THE_ONE::contains)) {
            return Optional.of(codes.get(0));
        }
        return words.stream()
                .filter(PLACES::containsKey)
                .map(PLACES::get)
                .filter(place -> place < codes.size())
                .map(codes::get)
                .findFirst();
    }

    /** The first of the list, or the only one. */
    static Optional<String> first(Dialogue dialogue) {
        return last(dialogue).stream().findFirst();
    }

    private static List<String> last(Dialogue dialogue) {
        return dialogue.answeredBefore().stream()
                .map(Listed::codes)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> codes(String answer) {
        return CODE.matcher(answer).results().map(found -> found.group(1)).toList();
    }
}
