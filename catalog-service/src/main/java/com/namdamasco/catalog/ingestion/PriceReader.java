package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Prices from JSON numbers or texts, at scale 2, half up; texts in the declared {@link NumberFormat}. A price is from 0 to
 * its bound, both included; what is beyond is a mistake of the source and refused.
 */
final class PriceReader {

    /** No item of a shop costs more than a million dollars. */
    static final BigDecimal MAX_USD = new BigDecimal("1000000.00");

    /** A million dollars at a million bolivars each: the currency has lost six zeros at a time before. */
    static final BigDecimal MAX_BS = new BigDecimal("1000000000000.00");

    private final NumberFormat format;

    PriceReader(NumberFormat format) {
        this.format = format;
    }

    /** The price, null when there is none ({@code null}, missing, empty). */
    BigDecimal read(String field, JsonNode value, BigDecimal max) throws RejectedEntry {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isNumber()) {
            return checked(field, value.decimalValue(), max);
        }
        if (!value.isTextual()) {
            throw new RejectedEntry(field, "a price must be a number or a text");
        }
        String text = TextCleaner.clean(value.textValue(), 100);
        if (text == null) {
            return null;
        }
        if (text.startsWith("-")) {
            throw new RejectedEntry(field, "a price cannot be negative");
        }
        return checked(field, format.read(field, text), max);
    }

    private static BigDecimal checked(String field, BigDecimal price, BigDecimal max) throws RejectedEntry {
        if (price.signum() < 0) {
            throw new RejectedEntry(field, "a price cannot be negative");
        }
        // Digits before the decimal point. Looked at first: rounding 1E-999999999 would take all the memory there is.
        long magnitude = (long) price.precision() - price.scale();
        if (price.signum() > 0 && magnitude > max.precision()) {
            throw new RejectedEntry(field, "a price beyond " + max.toPlainString());
        }
        if (price.signum() == 0 || magnitude < -2) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal rounded = price.setScale(2, RoundingMode.HALF_UP);
        if (rounded.compareTo(max) > 0) {
            throw new RejectedEntry(field, "a price beyond " + max.toPlainString());
        }
        return rounded;
    }
}
