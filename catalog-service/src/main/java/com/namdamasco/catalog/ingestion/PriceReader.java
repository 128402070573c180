package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prices from JSON numbers or texts, at scale 2, half up. A text may have {@code .} or {@code ,} as decimal sign and the
 * other one between groups of three digits: {@code 7599,60}, {@code 1.234,50}, {@code 1,234.50}, {@code 1.234.567}.
 * {@code 1.234} could be one thousand or one and a bit: it is refused, never guessed.
 */
final class PriceReader {

    /** Highest price that is believed, in either currency. */
    static final BigDecimal MAX = new BigDecimal("999999999999.99");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,30}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,30})[.,](\\d{1,30})");
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern GROUPED =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3}){1,9}),(\\d{1,30})|(\\d{1,3}(?:,\\d{3}){1,9})\\.(\\d{1,30})");
    private static final Pattern GROUPED_WHOLE = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,9}|\\d{1,3}(?:,\\d{3}){2,9}");

    private PriceReader() {}

    /** The price, null when there is none ({@code null}, missing, empty). */
    static BigDecimal read(String field, JsonNode value) throws RejectedEntry {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isNumber()) {
            return checked(field, value.decimalValue());
        }
        if (!value.isTextual()) {
            throw new RejectedEntry(field, "a price must be a number or a text");
        }
        String text = TextCleaner.clean(value.textValue(), 100);
        return text == null ? null : checked(field, parse(field, text));
    }

    private static BigDecimal parse(String field, String text) throws RejectedEntry {
        if (text.startsWith("-")) {
            throw new RejectedEntry(field, "a price cannot be negative");
        }
        if (AMBIGUOUS.matcher(text).matches()) {
            throw new RejectedEntry(field, "ambiguous price: the separator may be a decimal sign or a thousands one");
        }
        if (WHOLE.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return new BigDecimal(decimal.group(1) + "." + decimal.group(2));
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            boolean comma = grouped.group(1) != null;
            String whole = comma ? grouped.group(1) : grouped.group(3);
            return new BigDecimal(
                    whole.replace(".", "").replace(",", "") + "." + (comma ? grouped.group(2) : grouped.group(4)));
        }
        if (GROUPED_WHOLE.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(",", ""));
        }
        throw new RejectedEntry(field, "not a price");
    }

    private static BigDecimal checked(String field, BigDecimal price) throws RejectedEntry {
        if (price.signum() < 0) {
            throw new RejectedEntry(field, "a price cannot be negative");
        }
        // Digits before the decimal point. Looked at first: rounding 1E-999999999 would take all the memory there is.
        long magnitude = (long) price.precision() - price.scale();
        if (price.signum() > 0 && magnitude > MAX.precision()) {
            throw new RejectedEntry(field, "an impossibly high price");
        }
        if (price.signum() == 0 || magnitude < -2) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal rounded = price.setScale(2, RoundingMode.HALF_UP);
        if (rounded.compareTo(MAX) > 0) {
            throw new RejectedEntry(field, "an impossibly high price");
        }
        return rounded;
    }
}
