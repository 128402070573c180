package com.namdamasco.assistant.gate;

import java.math.BigDecimal;

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

    private Numerals() {}

    /** Null for what is no number in any usual notation; such an amount backs nothing and is backed by nothing. */
    static BigDecimal read(String written) {
        String text = written.replaceAll("(?<=\\d) (?=\\d{3})", "");
        if (text.matches("\\d+")) {
            return new BigDecimal(text);
        }
        if (text.matches("\\d+[.,]\\d{1,2}")) {
            return new BigDecimal(text.replace(',', '.'));
        }
        if (text.matches(GROUPED.formatted("\\.") + "(?:,\\d{1,2})?")) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (text.matches(GROUPED.formatted(",") + "(?:\\.\\d{1,2})?")) {
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
