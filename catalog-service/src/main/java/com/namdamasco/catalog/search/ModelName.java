package com.namdamasco.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an item's name says of its model: the name without colour and capacity. Items with the same key are variants of
 * one model; they have the same brand and, but for colour and capacity, the same words, so a model number, a screen size or
 * a BTU figure that differs keeps them apart. So do the sizes that only the specification tells.
 *
 * <p>There is no key where the name has nothing that would name a model ("LICUADORA OSTER ROJA"), where the brand is
 * missing or stands for no brand, and where the colour is what the thing is (ink). Better two results too many than two
 * models in one. Pure, but for its word list.
 *
 * @param key null: the item is a group of its own
 * @param name to be shown; the whole name when there is no key
 * @param colour lower case Spanish, masculine; may be null
 * @param capacity "8GB/256GB"; may be null
 */
public record ModelName(String key, String name, String colour, String capacity) {

    /** Characters; an index holds the key, and what is longer is a description rather than a name. */
    private static final int MAX_KEY = 300;

    private static final Set<String> NO_BRAND = Set.of(
            "generico",
            "generica",
            "generic",
            "oem",
            "sin marca",
            "otros",
            "otro",
            "varios",
            "n a",
            "no aplica",
            "a brand",
            "case",
            "importado",
            "china",
            "accesorios");
    /** Their colour makes another product. */
    private static final Set<String> COLOURED = Set.of(
            "tinta", "tintas", "cartucho", "cartuchos", "toner", "toners", "ribbon", "filamento", "botella", "ink");
    /** Units of sizes that make another model when only the specification tells them. */
    private static final Pattern SIZE = Pattern.compile("[\\d.]+(?:in|btu|l|kg|w|burners)");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CONNECTION = Pattern.compile("[-/|+,.;:&]+");
    private static final Pattern NUMBER = Pattern.compile("[\\d.,]+");
    private static final Set<String> GENERIC = new HashSet<>();

    static {
        Vocabulary.lines("/search/generic-words.txt").forEach(line -> GENERIC.addAll(List.of(line.split("\\s+"))));
    }

    /** All but the name may be null. */
    static ModelName of(String name, String brand, String category, String subCategory, String specification) {
        Capacities.Found capacity = Capacities.in(name);
        List<String> words = words(capacity.rest());
        Colours.Found colour = Colours.atTheEnd(words);
        List<String> model = new ArrayList<>(words.subList(0, colour.kept()));
        while (!model.isEmpty()
                && CONNECTION.matcher(model.get(model.size() - 1)).matches()) {
            model.remove(model.size() - 1);
        }
        String key = key(String.join(" ", model), brand, category, subCategory, specification);
        return new ModelName(key, key == null ? name : String.join(" ", model), colour.colour(), capacity.capacity());
    }

    private static String key(String model, String brand, String category, String subCategory, String specification) {
        String brandKey = Labels.key(brand);
        if (brandKey == null || NO_BRAND.contains(brandKey)) {
            return null;
        }
        Set<String> brandWords = Set.copyOf(Arrays.asList(brandKey.split(" ")));
        Set<String> generic = new HashSet<>(brandWords);
        addWords(generic, category);
        addWords(generic, subCategory);
        if (!namesAModel(Measures.in(model).rest(), brandWords, generic)) {
            return null;
        }
        StringBuilder key = new StringBuilder(brandKey).append('|').append(exact(model));
        for (String size : sizes(model, specification)) {
            key.append('|').append(size);
        }
        return key.length() > MAX_KEY ? null : key.toString();
    }

    /**
     * A word that is not everyday speech for such goods, or a number right after the brand ("NOKIA 105"). The first word
     * says what the thing is, and what follows "para" is another thing, unless it is written like a model number.
     */
    private static boolean namesAModel(String withoutMeasures, Set<String> brand, Set<String> generic) {
        boolean named = false;
        boolean forAnother = false;
        String previous = null;
        for (String word : words(withoutMeasures)) {
            String folded = Labels.key(word);
            if (folded == null) {
                continue;
            }
            if (COLOURED.contains(folded)) {
                return false;
            }
            forAnother |= folded.equals("para");
            named |= previous != null
                    && (forAnother ? !Codes.ofName(word).isEmpty() : isName(folded, previous, brand, generic));
            previous = folded;
        }
        return named;
    }

    private static boolean isName(String folded, String previous, Set<String> brand, Set<String> generic) {
        if (NUMBER.matcher(folded).matches()) {
            return folded.length() >= 3 && brand.contains(previous);
        }
        return folded.length() > 1 && !isEveryday(folded, generic);
    }

    private static boolean isEveryday(String folded, Set<String> generic) {
        for (String part : folded.split(" ")) {
            if (!NUMBER.matcher(part).matches() && !GENERIC.contains(part) && !generic.contains(part)) {
                return false;
            }
        }
        return true;
    }

    private static void addWords(Set<String> generic, String label) {
        String key = Labels.key(label);
        if (key != null) {
            for (String word : key.split(" ")) {
                generic.add(word);
                generic.add(word.replaceFirst("(?<=.{3})e?s$", ""));
                generic.add(word.replaceFirst("(?<=.{3})s$", ""));
            }
        }
    }

    /** Signs are kept that tell models apart: the plus of "PRO+", the inches of 14", the point of 15.6. */
    private static String exact(String model) {
        return Folding.fold(model)
                .replaceAll("[^\\p{L}\\p{N}+\".,]+", " ")
                .replaceAll("[.,](?!\\d)", " ")
                .strip();
    }

    private static Set<String> sizes(String model, String specification) {
        Set<String> inName = Measures.in(model).measures();
        Set<String> sizes = new TreeSet<>();
        for (String measure : Measures.ofProduct(model, specification)) {
            if (!inName.contains(measure) && SIZE.matcher(measure).matches()) {
                sizes.add(measure);
            }
        }
        return sizes;
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
