package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Measures.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as words, models, numbers and measures, the way product names are compared. Pure. */
final class Tokens {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[-_/+.][a-z0-9]+)*\\+?");
    /** Has letters and digits and is nobody's model. */
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]");

    static final Pattern GENERIC = Pattern.compile(
            "[248]k|[2-6]g|[23]d|mp[34]|a4|\\d{1,2}(?:er|ero|era|do|da|ro|ra|to|ta|mo|ma|vo|va|no|na|a|o)"
                    + "|\\d{1,2}(?:am|pm|hs?|hrs)|wi-?fi-?\\d|usb-?\\d(?:\\.\\d)?|hdr-?10\\+?|ipx?\\d{1,2}|24/7|\\d+p|h26[45]|ddr\\d");

    private static final Set<String> STOP = Set.of(
            "de",
            "del",
            "la",
            "el",
            "los",
            "las",
            "un",
            "una",
            "y",
            "o",
            "e",
            "a",
            "en",
            "con",
            "para",
            "por",
            "sin",
            "al",
            "que",
            "se",
            "su",
            "es",
            "lo",
            "te",
            "le",
            "tu",
            "mas",
            "como",
            "este",
            "esta",
            "ese",
            "esa",
            "tambien",
            "si",
            "no",
            "tenemo",
            "pocas",
            "poca",
            "pocos",
            "unidad",
            "hay",
            "disponible",
            "cuesta",
            "precio",
            "sucursal",
            "tienda",
            "codigo",
            "bs",
            "usd",
            "us");
    private static final Set<String> COLOURS = Set.of(
            "negr", "blanc", "gri", "azul", "roj", "verd", "plat", "platead", "dorad", "rosad", "ros", "morad",
            "grafit", "amarill", "violet", "beig", "naranj", "celest");
    /** Words of names that do not tell which product is meant when they stand alone. */
    private static final Set<String> WEAK = Set.of(
            "negr",
            "blanc",
            "gri",
            "azul",
            "roj",
            "verd",
            "plat",
            "platead",
            "dorad",
            "rosad",
            "ros",
            "morad",
            "grafit",
            "amarill",
            "acer",
            "inox",
            "inoxidabl",
            "violet",
            "beig",
            "crem",
            "naranj",
            "celest",
            "bronc",
            "marron",
            "lil",
            "titani",
            "smart",
            "tv",
            "led",
            "qled",
            "oled",
            "uhd",
            "fhd",
            "hd",
            "inverter",
            "wifi",
            "usb",
            "usb-c",
            "hdmi",
            "bluetooth",
            "inalambric",
            "recargabl",
            "electric",
            "gas",
            "cable",
            "frost",
            "superior",
            "frontal",
            "carg",
            "puest",
            "taz",
            "hornill",
            "canal",
            "ranur",
            "vaso",
            "vas",
            "vidri",
            "plastic",
            "gamer",
            "portatil",
            "lte",
            "dual",
            "digital",
            "pared",
            "mes",
            "automatic",
            "semiautomatic",
            "doble",
            "tin",
            "inteligent",
            "pantall",
            "sistem",
            "color",
            "google",
            "android",
            "core",
            "ryzen");

    private Tokens() {}

    /** What a token says about which product is meant. */
    enum Kind {
        STRONG,
        MODEL,
        NUMBER,
        WEAK,
        MEASURE
    }

    /**
     * @param form for comparing: a stem, a model without hyphens, a number, kind and value of a measure
     * @param plural whether the word ended in s
     */
    record Token(Kind kind, String form, boolean plural, int start, int end) {}

    static List<Token> of(String folded) {
        List<Token> tokens = new ArrayList<>();
        boolean[] measured = new boolean[folded.length()];
        for (Measure measure : Measures.of(folded)) {
            tokens.add(new Token(
                    Kind.MEASURE, measure.kind() + ":" + measure.value(), false, measure.start(), measure.end()));
            java.util.Arrays.fill(measured, measure.start(), measure.end(), true);
        }
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) {
            if (!measured[matcher.start()]) {
                word(matcher.group(), matcher.start(), matcher.end(), tokens);
            }
        }
        tokens.sort(Comparator.comparingInt(Token::start));
        return tokens;
    }

    private static void word(String word, int start, int end, List<Token> tokens) {
        if (GENERIC.matcher(word).matches()) {
            tokens.add(new Token(Kind.WEAK, word, false, start, end));
        } else if (word.chars().allMatch(Tokens::isDigit)) {
            tokens.add(new Token(Kind.NUMBER, word, false, start, end));
        } else if (word.chars().anyMatch(Tokens::isDigit)) {
            boolean letters = word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
            tokens.add(new Token(letters ? Kind.MODEL : Kind.NUMBER, compact(word), false, start, end));
        } else {
            String form = stem(word);
            if (!STOP.contains(word) && !STOP.contains(form) && form.length() > 1) {
                Kind kind = WEAK.contains(form) || WEAK.contains(word) ? Kind.WEAK : Kind.STRONG;
                tokens.add(new Token(kind, form, word.endsWith("s"), start, end));
            }
        }
    }

    static boolean isColour(Token token) {
        return COLOURS.contains(token.form());
    }

    /** SM-A165M, SM A165M and sma165m are one model; what follows the underscore of a composite id is the warehouse. */
    static String compact(String word) {
        int underscore = word.indexOf('_');
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(underscore > 0 ? word.substring(0, underscore) : word)
                .replaceAll("");
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Without gender and number: negra, negros and negro are one word. */
    static String stem(String word) {
        String stem = word;
        if (stem.length() > 4 && stem.endsWith("es")) {
            stem = stem.substring(0, stem.length() - 2);
        } else if (stem.length() > 3 && stem.endsWith("s")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem.length() > 3 && "aoe".indexOf(stem.charAt(stem.length() - 1)) >= 0
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }
}
