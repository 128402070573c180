package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A parser that has a value for every number that JSON can write. {@code 1E+2147483648} is correct JSON but no
 * {@link BigDecimal}, and one such number must not stop the whole push: its exponent is cut to a billion, which as price or
 * stock is just as impossible, so that only its entry is rejected.
 */
final class BoundedExponents extends JsonParserDelegate {

    private static final int BEYOND_ALL = 1_000_000_000;

    BoundedExponents(JsonParser parser) {
        super(parser);
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
        try {
            return super.getDecimalValue();
        } catch (NumberFormatException overflow) {
            return cut(getText());
        }
    }

    static BigDecimal cut(String number) {
        int exponent = number.toLowerCase(Locale.ROOT).indexOf('e');
        BigDecimal mantissa = new BigDecimal(number.substring(0, exponent));
        boolean tiny = number.charAt(exponent + 1) == '-';
        return mantissa.signum() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(mantissa.signum(), tiny ? BEYOND_ALL : -BEYOND_ALL);
    }
}
