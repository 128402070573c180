package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.guardrail.ToolText;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** Foreign texts and figures as they stand in a tool's result: one line each, bounded, never cut within a figure. Pure. */
final class Plain {

    /** Separates the fields of a line; no text contains it. */
    static final String SEPARATOR = " | ";

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}]+");
    private static final Pattern LOOSE_END = Pattern.compile("[\\p{Punct}\\s]+$");

    private Plain() {}

    /** A text from outside, without what in it speaks to the model. */
    static String foreign(String text, int most) {
        return text(ToolText.clean(text), most);
    }

    /** On one line; null is nothing. What is longer ends before its last whole word. */
    static String text(String text, int most) {
        String line = text == null
                ? ""
                : BLANKS.matcher(text).replaceAll(" ").replace('|', '/').strip();
        if (line.length() <= most) {
            return line;
        }
        int end = line.lastIndexOf(' ', most - 1);
        return (end <= 0 ? "" : LOOSE_END.matcher(line.substring(0, end)).replaceAll("")) + "…";
    }

    /** {@code US$ 189,99 (Bs. 7.599,60)}; what is not known is left out. */
    static String price(BigDecimal usd, BigDecimal bs) {
        if (usd == null) {
            return bs == null ? "precio por confirmar" : "Bs. " + amount(bs);
        }
        return "US$ " + amount(usd) + (bs == null ? "" : " (Bs. " + amount(bs) + ")");
    }

    static String kilometres(BigDecimal distance) {
        return distance.toPlainString().replace('.', ',') + " km";
    }

    private static String amount(BigDecimal amount) {
        DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setDecimalSeparator(',');
        signs.setGroupingSeparator('.');
        return new DecimalFormat("#,##0.00", signs).format(amount);
    }
}
