package com.namdamasco.assistant.gate;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people write them: 189,99 and 189.99, 1.234,50 and 1,234.50. Pure. */
final class Numerals {

    /** A whole run of digits and separators: nothing is read out of the middle of it. */
    static final String DIGITS = "(?<![\\d])(?<!\\d[.,'])\\d+(?:[.,']\\d+)*(?![\\d])";
    /** Spelt numbers, but for un, una, uno, which are articles too. */
    static final String WORDS =
            "(?:cero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince"
                    + "|dieci[a-z]+|veint[a-z]+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento"
                    + "|[a-z]*cient[oa]s|quinient[oa]s|mil|millon|millones|docena|decena)";

    private static final String GROUPED = "\\d{1,3}(?:%s\\d{3})+";
    private static final Pattern SPACED_GROUPS = Pattern.compile("(?<=\\d) (?=\\d{3})");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d{1,2}");
    private static final Pattern POINTS_GROUP = Pattern.compile(GROUPED.formatted("\\.") + "(?:,\\d{1,2})?");
    private static final Pattern COMMAS_GROUP = Pattern.compile(GROUPED.formatted(",") + "(?:\\.\\d{1,2})?");

    private Numerals() {}

    /** Null for what is no number in any usual notation; such an amount backs nothing and is backed by nothing. */
    static BigDecimal read(String written) {
        String text = SPACED_GROUPS.matcher(written).replaceAll("");
        if (WHOLE.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        if (POINTS_GROUP.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (COMMAS_GROUP.matcher(text).matches()) {
            return new BigDecimal(text.replace(",", ""));
        }
        return null;
    }

    /** The form in which numbers of features are compared: 4,2 and 4.2 are the same. */
    static String key(String written) {
        BigDecimal value = read(written);
        return value == null ? written : value.stripTrailingZeros().toPlainString();
    }
}
