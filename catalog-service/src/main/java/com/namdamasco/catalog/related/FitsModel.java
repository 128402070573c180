package com.namdamasco.catalog.related;

import com.namdamasco.catalog.search.Codes;
import com.namdamasco.catalog.search.Labels;
import com.namdamasco.catalog.search.Measures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an accessory's name speaks of a model: "FUNDA ... GALAXY A16" fits the Galaxy A16, neither the A26 nor the A16
 * Ultra. And whether its sizes hold the item's: "PARA TV 32" A 65"" holds 43". Pure.
 */
final class FitsModel {

    private static final Set<String> BETTER_ONES =
            Set.of("pro", "max", "plus", "ultra", "lite", "fe", "mini", "air", "neo", "se", "+");
    private static final Set<String> NO_NAME = Set.of("5g", "4g", "smart", "doble", "dual", "dos");

    /** "G04S" is a name that covers bear, "SM-A165M" is not. */
    private static final int LONG_CODE = 6;

    private final String brand;
    private final String model;
    private final Set<BigDecimal> inches;

    FitsModel(Subject subject) {
        brand = subject.brandKey();
        model = model(subject);
        inches = inches(subject.name());
    }

    /** "galaxy a16" of "TELEFONO SAMSUNG GALAXY A16 SM-A165M": after the brand, up to the long model number. */
    private static String model(Subject subject) {
        if (subject.brandKey() == null) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (String word : (subject.modelName() == null ? subject.name() : subject.modelName()).split("\\s+")) {
            if (Codes.ofName(word).stream().anyMatch(code -> code.length() >= LONG_CODE)
                    || NO_NAME.contains(words(word))) {
                break;
            }
            name.append(' ').append(word);
        }
        String own = " " + words(name.toString()) + " ";
        String brandWords = " " + subject.brandKey() + " ";
        int at = own.indexOf(brandWords);
        String model = at < 0 ? "" : own.substring(at + brandWords.length()).strip();
        return model.matches(".*\\d.*") ? model : "";
    }

    boolean isNamedBy(String accessory) {
        if (model.isEmpty()) {
            return false;
        }
        String name = " " + words(accessory) + " ";
        int at = name.indexOf(" " + model + " ");
        if (at < 0) {
            return false;
        }
        String next = name.substring(at + model.length() + 2).split(" ", 2)[0];
        return !BETTER_ONES.contains(next);
    }

    /** What every name that fits holds; empty when the model has no name that others could bear. */
    String spoken() {
        return model.replace("+", "").strip();
    }

    /** True too when one of them has no size. */
    boolean sizesAgree(String accessory) {
        Set<BigDecimal> sizes = inches(accessory);
        if (sizes.size() < 2 || inches.isEmpty()) {
            return true;
        }
        List<BigDecimal> sorted = List.copyOf(new TreeSet<>(sizes));
        return inches.stream()
                .allMatch(size ->
                        size.compareTo(sorted.get(0)) >= 0 && size.compareTo(sorted.get(sorted.size() - 1)) <= 0);
    }

    boolean isOfBrand(String accessoryBrand) {
        return brand != null && brand.equals(Labels.key(accessoryBrand));
    }

    /** Lower case, unaccented; a plus is a word. */
    static String words(String name) {
        String key = Labels.key(name.replace("+", " masmas "));
        return key == null ? "" : key.replace("masmas", "+");
    }

    private static Set<BigDecimal> inches(String name) {
        Set<BigDecimal> inches = new TreeSet<>();
        for (String measure : Measures.ofProduct(name)) {
            if (measure.matches("[\\d.]+in")) {
                inches.add(new BigDecimal(measure.substring(0, measure.length() - 2)));
            }
        }
        return inches;
    }
}
