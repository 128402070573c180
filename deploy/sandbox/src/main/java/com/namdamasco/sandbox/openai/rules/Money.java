package com.namdamasco.sandbox.openai.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as they are written in Venezuela: 7.599,60. */
final class Money {
    private Money() {}

    static String dollars(BigDecimal amount) {
        return "US$ " + written(amount);
    }

    static String bolivars(BigDecimal amount) {
        return "Bs. " + written(amount);
    }

    /** An amount as JSON number or as text with either decimal sign; null when it is neither. */
    static BigDecimal read(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        String text = value.asText("").replaceAll("[^0-9.,]", "");
        int decimals = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        if (text.isEmpty()) {
            return null;
        }
        String whole = (decimals < 0 ? text : text.substring(0, decimals)).replaceAll("\\D", "");
        String fraction = decimals < 0 ? "" : text.substring(decimals + 1);
        return whole.isEmpty() ? null : new BigDecimal(whole + (fraction.isEmpty() ? "" : "." + fraction));
    }

    private static String written(BigDecimal amount) {
        DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setDecimalSeparator(',');
        signs.setGroupingSeparator('.');
        return new DecimalFormat("#,##0.00", signs).format(amount);
    }
}
