package com.namdamasco.assistant.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the amounts of money of a draft. Pure. */
final class Amounts {

    private static final String NUMBER = "(?<number>" + Numerals.DIGITS + ")";
    private static final String SPACED =
            "(?<number>(?<!\\d)\\d{1,3}(?: \\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|" + Numerals.DIGITS + ")";
    private static final String DOLLARS = "us ?\\$|u\\$s?|usd ?\\$?|\\$ ?usd|\\$|dolar(?:es)?|dls?|verdes|ref\\.?";
    private static final String BOLIVARES = "bs ?\\.? ?[sdf]?\\.?|bolivar(?:es)?|bolos|ves|vef|ved";
    private static final String OTHERS = "€|eur(?:os?)?|pesos?|cop|reales|£|libras esterlinas";
    private static final String CURRENCY =
            "(?:(?<usd>" + DOLLARS + ")|(?<bs>" + BOLIVARES + ")|(?<other>" + OTHERS + "))";
    private static final String SCALE = "(?<scale> ?(?:mil|millones|millon|k|mm)\\b)?";

    private static final Pattern BEFORE = Pattern.compile("(?<![a-z0-9$])" + CURRENCY + " ?:? ?" + SPACED + SCALE);
    private static final Pattern AFTER =
            Pattern.compile(NUMBER + SCALE + " ?(?:de )?" + CURRENCY + "(?![a-z0-9])(?![.:]? ?\\d)");
    /** The first of "entre 189,99 y 259,99 dólares". */
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "(?:-| (?:y|a|hasta|o) )(?=" + Numerals.DIGITS + " ?" + CURRENCY + ")");

    private static final Pattern SPELT = Pattern.compile("\\b(?:un[oa]?|" + Numerals.WORDS + ")(?: y| con| "
            + Numerals.WORDS + ")* ?(?:de )?(?:dolar(?:es)?|bolivar(?:es)?|bolos|usd|bs\\b|\\$)");
    private static final Pattern SPELT_BESIDE =
            Pattern.compile("\\b(?:cuest[a-z]+|vale|valen|precio|salen? (?:en|a|por)"
                    + "|quedan? (?:en|a|por))(?: (?:es|de|a|en|por|solo|casi|unos))* " + Numerals.WORDS + "\\b");
    private static final Pattern BESIDE_A_PRICE_WORD = Pattern.compile(
            "\\b(?:precios?|cuest[a-z]+|costo[a-z]*|costar[a-z]*|vale|valen|valor|salen? (?:en|a|por)|quedan? (?:en|a|por)"
                    + "|pag[a-z]+|ofertas?|promocion|rebaja[a-z]*|descuento|total|inicial|monto|tarifa|desde|por solo|a solo"
                    + "|por apenas|a tan solo|usd|bs|dolares|bolivares)\\b[ :.=]*(?:(?:es|de|son|a|en|por|solo|tan|apenas"
                    + "|actual|final|oferta|los|unos|unas|aproximadamente|casi)\\b[ :]*){0,4}"
                    + NUMBER + SCALE);
    private static final Pattern WITH_CENTS =
            Pattern.compile("(?<number>(?<![\\d.,])\\d{1,3}(?:[.,]?\\d{3})*[.,]\\d{2}(?![\\d.,]\\d|\\d))");

    private Amounts() {}

    /** An amount where it stands; {@code value} is null when it cannot be read as one exact number. */
    record Amount(Currency currency, BigDecimal value, int start, int end) {}

    /** Those that name a currency; takes them. */
    static List<Amount> named(Draft draft) {
        List<Amount> found = new ArrayList<>();
        for (Pattern pattern : List.of(BEFORE, AFTER)) {
            Matcher matcher = pattern.matcher(draft.folded);
            while (matcher.find()) {
                add(found, draft, matcher, currency(matcher));
            }
        }
        Matcher range = RANGE.matcher(draft.folded);
        while (range.find()) {
            if (draft.isFree(range.start("number"), range.end("number"))) {
                add(found, draft, range, currency(range));
            }
        }
        for (Pattern pattern : List.of(SPELT, SPELT_BESIDE)) {
            Matcher spelt = pattern.matcher(draft.folded);
            while (spelt.find()) {
                if (draft.isFree(spelt.start(), spelt.end())) {
                    draft.take(spelt.start(), spelt.end());
                    found.add(new Amount(Currency.UNNAMED, null, spelt.start(), spelt.end()));
                }
            }
        }
        return sorted(found);
    }

    /** Those that only stand where a price stands, or have cents; takes them. What was a measure has been taken before. */
    static List<Amount> bare(Draft draft) {
        List<Amount> found = new ArrayList<>();
        Matcher beside = BESIDE_A_PRICE_WORD.matcher(draft.folded);
        while (beside.find()) {
            if (draft.isFree(beside.start("number"), beside.end("number"))) {
                add(found, draft, beside, Currency.UNNAMED);
            }
        }
        Matcher cents = WITH_CENTS.matcher(draft.folded);
        while (cents.find()) {
            if (draft.isFree(cents.start(), cents.end())) {
                add(found, draft, cents, Currency.UNNAMED);
            }
        }
        return sorted(found);
    }

    private static void add(List<Amount> found, Draft draft, Matcher matcher, Currency currency) {
        int start = Math.min(matcher.start(), matcher.start("number"));
        boolean whole = matcher.pattern() == BEFORE || matcher.pattern() == AFTER;
        int from = whole ? start : matcher.start("number");
        int to = whole ? matcher.end() : matcher.end("number");
        if (!draft.isFree(from, to)) {
            return;
        }
        boolean scaled =
                matcher.pattern() != WITH_CENTS && matcher.pattern() != RANGE && matcher.group("scale") != null;
        draft.take(from, to);
        found.add(new Amount(currency, scaled ? null : Numerals.read(matcher.group("number")), from, to));
    }

    private static Currency currency(Matcher matcher) {
        if (matcher.group("usd") != null) {
            return Currency.USD;
        }
        return matcher.group("bs") != null ? Currency.BS : Currency.FOREIGN;
    }

    private static List<Amount> sorted(List<Amount> amounts) {
        return amounts.stream().sorted(Comparator.comparingInt(Amount::start)).toList();
    }
}
