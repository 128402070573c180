package com.namdamasco.catalog.ingestion;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the source writes prices that come as text; variable {@code CATALOG_NUMBER_FORMAT}. It is declared, never guessed
 * from the values. JSON numbers need none.
 */
public enum NumberFormat {
    /** {@code 1.234,50}: a comma before the decimals, points between groups of three digits. */
    COMMA,
    /** {@code 1,234.50}: a point before the decimals, commas between groups of three digits. */
    POINT,
    /**
     * Both are in use: a text counts when it has one meaning only. {@code 7599,60} and {@code 189.99} have one;
     * {@code 1.234} has two and is refused.
     */
    UNAMBIGUOUS;

    /** Groups do not begin with 0: {@code 0,125} is an eighth wherever it is a number at all. */
    private static final String NUMBER = "(?:\\d{1,30}|[1-9]\\d{0,2}(?:%1$s\\d{3}){1,9})(?:%2$s\\d{1,30})?";

    private static final Pattern WITH_COMMA = Pattern.compile(NUMBER.formatted("\\.", ","));
    private static final Pattern WITH_POINT = Pattern.compile(NUMBER.formatted(",", "\\."));

    /** @throws RejectedEntry when the text is no number in this format, or two different ones */
    BigDecimal read(String field, String text) throws RejectedEntry {
        Optional<BigDecimal> comma = this == POINT ? Optional.empty() : withComma(text);
        Optional<BigDecimal> point = this == COMMA ? Optional.empty() : withPoint(text);
        if (comma.isPresent() && point.isPresent() && comma.get().compareTo(point.get()) != 0) {
            throw new RejectedEntry(field, "ambiguous price: the separator may be a decimal sign or a thousands one");
        }
        return comma.or(() -> point).orElseThrow(() -> new RejectedEntry(field, "not a price" + expectation()));
    }

    private static Optional<BigDecimal> withComma(String text) {
        return WITH_COMMA.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    private static Optional<BigDecimal> withPoint(String text) {
        return WITH_POINT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(",", "")))
                : Optional.empty();
    }

    private String expectation() {
        return switch (this) {
            case COMMA -> ": the declared number format is 1.234,50";
            case POINT -> ": the declared number format is 1,234.50";
            case UNAMBIGUOUS -> "";
        };
    }
}
