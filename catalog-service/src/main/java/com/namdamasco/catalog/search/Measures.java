package com.namdamasco.catalog.search;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with a unit in names and questions, in one spelling: {@code 32"}, "32 pulgadas" and "32 pulg." are
 * {@code 32in}; "12.000 BTU", "12k btu" and "1 tonelada" are {@code 12000btu}. Pure.
 */
public final class Measures {

    private static final Map<String, String> UNITS = units();

    private static final Map<String, Pattern> SPELLINGS = spellings();

    private static final Pattern MEASURE =
            // The digit is looked for first: most characters are none, and looking back costs more.
            Pattern.compile("(?=\\d)(?<![\\p{L}\\d.,])(\\d{1,9}(?:[.,]\\d{1,6})*)\\s?(k)?\\s?(?:"
                    + "(?<inches>[\"”″“]|''|´´)|(?<unit>" + String.join("|", UNITS.keySet()) + ")(?![\\p{L}\\d]))");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
    private static final BigDecimal BTU_OF_A_TON = BigDecimal.valueOf(12_000);

    private Measures() {}

    /** A question's measures, and the question without them. */
    record Found(Set<String> measures, Set<String> numbers, String rest) {}

    /** What the product's name says; of the other texts only units of which the name says nothing. May be null. */
    public static Set<String> ofProduct(String name, String... others) {
        Set<String> measures = new LinkedHashSet<>(in(name).measures());
        Set<String> unitsOfName = new LinkedHashSet<>();
        measures.forEach(measure -> unitsOfName.add(unit(measure)));
        for (String other : others) {
            if (other != null) {
                in(other).measures().stream()
                        .filter(measure -> !unitsOfName.contains(unit(measure)))
                        .forEach(measures::add);
            }
        }
        return measures;
    }

    static Found in(String text) {
        Set<String> measures = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder();
        Matcher matcher = MEASURE.matcher(Folding.fold(text));
        while (matcher.find()) {
            BigDecimal number = number(matcher.group(1), matcher.group(2) != null);
            String unit = matcher.group("inches") != null ? "in" : UNITS.get(spelling(matcher.group("unit")));
            if (unit.equals("ton")) {
                number = number.multiply(BTU_OF_A_TON);
                unit = "btu";
            }
            String plain = plain(number);
            measures.add(plain + unit);
            numbers.add(plain);
            matcher.appendReplacement(rest, " ");
        }
        matcher.appendTail(rest);
        return new Found(measures, numbers, rest.toString());
    }

    private static String unit(String measure) {
        return measure.replaceFirst("^[\\d.]+", "");
    }

    private static BigDecimal number(String digits, boolean thousands) {
        String plain = THOUSANDS.matcher(digits).matches()
                ? digits.replaceAll("[.,]", "")
                : digits.replace(',', '.').replaceAll("\\.(?=.*\\.)", "");
        BigDecimal number = new BigDecimal(plain);
        return thousands ? number.multiply(BigDecimal.valueOf(1_000)) : number;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The pattern's alternative that a unit in a text stands for. */
    private static String spelling(String unit) {
        return SPELLINGS.entrySet().stream()
                .filter(spelling -> spelling.getValue().matcher(unit).matches())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, Pattern> spellings() {
        Map<String, Pattern> spellings = new LinkedHashMap<>();
        UNITS.keySet().forEach(spelling -> spellings.put(spelling, Pattern.compile(spelling)));
        return spellings;
    }

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("pulgadas?|pulgs?\\.?|inch(?:es)?|in", "in");
        units.put("gb|gigas?|gigabytes?", "gb");
        units.put("tb|teras?|terabytes?", "tb");
        units.put("btus?", "btu");
        units.put("toneladas?|ton\\.?|tr", "ton");
        units.put("kgs?|kilos?|kilogramos?", "kg");
        units.put("l|lts?|litros?", "l");
        units.put("w|watts?|watios?|vatios?", "w");
        units.put("v|volts?|voltios?", "v");
        units.put("mah", "mah");
        units.put("mpx?|megapixel(?:es)?", "mp");
        units.put("hz", "hz");
        units.put("cms?|centimetros?", "cm");
        units.put("pies|ft", "ft");
        units.put("hornillas?|quemadores?|hornallas?", "burners");
        return units;
    }
}
