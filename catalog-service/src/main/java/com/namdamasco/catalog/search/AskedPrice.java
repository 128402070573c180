package com.namdamasco.catalog.search;

import com.namdamasco.catalog.search.PriceRange.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The price that a customer's words name: "menos de 200 dólares", "hasta 150$", "entre 100 y 200 usd", "más de 300",
 * "máximo 5.000 bs", "unos 80 dólares" (20 % either way). Without a currency it is US dollars, and only read as a price
 * where nothing else can be meant: no unit or other noun follows ("menos de 300 litros"), at least {@value #LEAST_BARE} and
 * below {@value #MOST_BARE}, and above 100 where screens are spoken of ("tv de menos de 50"). An amount that nothing
 * compares to ("tarjeta de 50 usd") stays a word. Pure.
 *
 * @param range null when none is named
 * @param rest the question without it, folded when there is one
 */
record AskedPrice(PriceRange range, String rest) {

    private static final int LEAST_BARE = 20;
    private static final int MOST_BARE = 5_000;
    private static final int LARGEST_SCREEN = 100;

    private static final String DOLLARS = "\\$|us\\$|usd|dolar(?:es)?|dolaritos|verdes";
    private static final String BOLIVARS = "bs\\.?[fsd]?\\.?|bolivar(?:es)?|bolos";
    private static final String CURRENCY = DOLLARS + "|" + BOLIVARS;
    private static final String NUMBER = "\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?";
    private static final String AT_MOST =
            "no (?:mas|mayor(?:es)?) (?:de|a|que)|(?:que )?no (?:pasen?|superen?|sobrepasen?|excedan?)(?: de)?"
                    + "|(?:que )?no cuesten? mas de|menos de|menor(?:es)? (?:de|a|que)|inferior(?:es)? a|(?:por )?debajo de|hasta"
                    + "|(?:como |un )?maximo(?: de)?|tope(?: de)?|presupuesto(?: es)?(?: maximo)?(?: de)?|<=?";
    private static final String AT_LEAST =
            "no menos de|mas de|mayor(?:es)? (?:de|a|que)|superior(?:es)? a|(?:por )?encima de"
                    + "|a partir de|desde|(?:como |un )?minimo(?: de)?|>=?";
    private static final String ABOUT = "alrededor de|cerca de|aproximadamente|como de|unos|mas o menos";

    /** One comparison and its amount; the amount's currency is before or after it. */
    private static final Pattern ONE = Pattern.compile("(?<![\\p{L}\\d])(?:(?<most>" + AT_MOST + ")|(?<least>"
            + AT_LEAST + ")|(?<about>" + ABOUT + "))\\s*(?:los |las |unos )?" + amount(""));

    private static final Pattern BETWEEN = Pattern.compile("(?<![\\p{L}\\d])(?:entre|de|desde)?\\s*(?:los )?"
            + amount("1") + "\\s*(?:y|e|a|hasta|-)\\s*(?:los )?" + amount("2"));

    /** What may follow an amount without a currency; any other word could be what the number counts. */
    private static final Set<String> HARMLESS = Set.of(
            ("|y|e|o|en|con|sin|para|por|que|si|pero|a|el|la|los|un|una|me|como|hola|gracias|porfa|favor|mas|menos"
                            + "|maximo|minimo|hasta|no|tienen|tienes|hay|tendran|disponible")
                    .split("\\|"));

    private static final Pattern NEXT = Pattern.compile("^\\s*([\\p{L}%\"”″“'´]*)");
    private static final Pattern SCREEN =
            Pattern.compile("\\b(?:tv|tele|televisor(?:es)?|television|monitor(?:es)?|pantallas?|pulgadas?)\\b");

    static AskedPrice in(String question) {
        String folded = Folding.fold(question);
        boolean screens = SCREEN.matcher(folded).find();
        PriceRange range = null;
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Reading reading = next(folded, from, screens); reading != null; reading = next(folded, from, screens)) {
            range = range == null ? reading.range : range.and(reading.range);
            rest.append(folded, from, reading.begin).append(' ');
            from = reading.end;
        }
        return range == null ? new AskedPrice(null, question) : new AskedPrice(range, rest + folded.substring(from));
    }

    /** A range and where it stands in the text. */
    private record Reading(PriceRange range, int begin, int end) {}

    private static Reading next(String text, int from, boolean screens) {
        Reading both = between(text, from, screens);
        Reading one = one(text, from, screens);
        return one == null || both != null && both.begin <= one.begin ? both : one;
    }

    private static Reading between(String text, int from, boolean screens) {
        Matcher matcher = BETWEEN.matcher(text);
        for (int at = from; at < text.length() && matcher.find(at); at = matcher.start() + 1) {
            Currency second = currency(matcher, "2");
            Currency first = currency(matcher, "1");
            boolean spoken = matcher.group().startsWith("entre");
            BigDecimal low = number(matcher, "1");
            BigDecimal high = number(matcher, "2");
            boolean bare = first == null && second == null;
            if (!bare
                    || spoken
                            && isPrice(low, text, matcher.end(), screens)
                            && isPrice(high, text, matcher.end(), screens)) {
                Currency currency = second != null ? second : first != null ? first : Currency.USD;
                return new Reading(
                        new PriceRange(low.min(high), low.max(high), currency), matcher.start(), matcher.end());
            }
        }
        return null;
    }

    private static Reading one(String text, int from, boolean screens) {
        Matcher matcher = ONE.matcher(text);
        for (int at = from; at < text.length() && matcher.find(at); at = matcher.start() + 1) {
            BigDecimal number = number(matcher, "");
            Currency currency = currency(matcher, "");
            if (currency == null
                    && (matcher.group("about") != null || !isPrice(number, text, matcher.end(), screens))) {
                continue;
            }
            Currency known = currency == null ? Currency.USD : currency;
            return new Reading(range(matcher, number, known), matcher.start(), matcher.end());
        }
        return null;
    }

    private static PriceRange range(Matcher matcher, BigDecimal number, Currency currency) {
        if (matcher.group("about") != null) {
            return new PriceRange(share(number, "0.8"), share(number, "1.2"), currency);
        }
        return matcher.group("most") != null
                ? new PriceRange(null, number, currency)
                : new PriceRange(number, null, currency);
    }

    private static BigDecimal share(BigDecimal number, String share) {
        return number.multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_UP);
    }

    /** Whether a number without a currency can only be a price. */
    private static boolean isPrice(BigDecimal number, String text, int end, boolean screens) {
        Matcher next = NEXT.matcher(text.substring(end));
        String word = next.find() ? next.group(1) : "";
        boolean touching = !word.isEmpty() && !Character.isWhitespace(text.charAt(end));
        int least = screens ? LARGEST_SCREEN + 1 : LEAST_BARE;
        return !touching
                && HARMLESS.contains(word)
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(MOST_BARE)) < 0;
    }

    private static String amount(String n) {
        return "(?<before" + n + ">" + CURRENCY + ")?\\s*(?<number" + n + ">" + NUMBER + ")(?![.,]?\\d)(?<mil" + n
                + ">\\s?mil\\b)?" + "(?:\\s*(?<after" + n + ">" + CURRENCY + ")(?![\\p{L}\\d]))?";
    }

    private static BigDecimal number(Matcher matcher, String n) {
        String digits = matcher.group("number" + n);
        String plain = digits.matches("\\d{1,3}(?:[.,]\\d{3})+")
                ? digits.replaceAll("[.,]", "")
                : digits.replace(',', '.').replaceAll("\\.(?=.*\\.)", "");
        BigDecimal number = new BigDecimal(plain);
        return matcher.group("mil" + n) == null ? number : number.multiply(BigDecimal.valueOf(1_000));
    }

    private static Currency currency(Matcher matcher, String n) {
        String sign = matcher.group("before" + n) != null ? matcher.group("before" + n) : matcher.group("after" + n);
        if (sign == null) {
            return null;
        }
        return sign.startsWith("b") ? Currency.BS : Currency.USD;
    }
}
