package com.namdamasco.sandbox.openai.rules;

import java.util.List;
import java.util.Set;

/**
 * The found products that fit the question. A search by meaning always finds something; only what shares a number asked for, or a word,
 * is an answer, and the rest is called similar.
 *
 * @param exact whether they fit; otherwise they are the nearest there is
 */
record Fitting(List<Product> products, boolean exact) {
    private static final int STEM = 5;
    private static final Set<String> UNITS =
            Set.of("pulgadas", "pulgada", "litros", "color", "marca", "modelo", "buen");
    /** What customers call a thing, and what catalogues do. */
    private static final Set<Set<String>> SAME_THING = Set.of(
            Set.of("tv", "tvs", "televisor", "televisores", "television", "tele"),
            Set.of("celular", "celulares", "telefono", "telefonos", "smartphone", "movil"),
            Set.of("nevera", "neveras", "refrigerador", "refrigeradora"),
            Set.of("corneta", "cornetas", "parlante", "parlantes", "bocina", "altavoz"),
            Set.of("laptop", "laptops", "portatil", "portatiles", "notebook"),
            Set.of("aire", "aires", "split", "acondicionado"),
            Set.of("congelador", "congeladores", "freezer"));

    static Fitting of(List<Product> found, String question) {
        List<String> asked =
                Words.of(question).stream().filter(w -> !UNITS.contains(w)).toList();
        List<String> numbers = asked.stream().filter(w -> w.matches("\\d+")).toList();
        List<Product> fitting = found.stream()
                .filter(product -> {
                    List<String> words = Words.of(product.searchable());
                    return words.containsAll(numbers) && asked.stream().anyMatch(word -> says(words, word));
                })
                .toList();
        return fitting.isEmpty() ? new Fitting(found, false) : new Fitting(fitting, true);
    }

    private static boolean says(List<String> words, String asked) {
        if (asked.matches("\\d+")) {
            return words.contains(asked);
        }
        return words.stream().anyMatch(word -> sameStem(word, asked) || sameThing(word, asked));
    }

    /** Short words have to be equal; long ones may end differently. */
    private static boolean sameStem(String word, String asked) {
        if (asked.length() < STEM || word.length() < STEM) {
            return word.equals(asked);
        }
        return word.substring(0, STEM).equals(asked.substring(0, STEM));
    }

    private static boolean sameThing(String word, String asked) {
        return SAME_THING.stream().anyMatch(names -> names.contains(word) && names.contains(asked));
    }
}
