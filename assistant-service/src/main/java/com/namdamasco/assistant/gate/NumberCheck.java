package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Unbacked.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no other reader has understood: discounts, instalments, and any number left over must stand in a result. Pure. */
final class NumberCheck {

    private static final Pattern LIST_ITEM = Pattern.compile("(?m)^[^a-z0-9\\n]*\\d{1,2} ?(?:[.):°º-]|\\.-)(?=\\s)");
    private static final Pattern OPTION = Pattern.compile(
            "\\b(?:opcion|numero|alternativa|paso|punto|piso|local|nivel|av|calle|la|el) (?:n[°o]?\\.? ?)?\\d{1,2}\\b(?! ?[%x])");
    private static final Pattern COUNT = Pattern.compile(
            "\\b\\d{1,2} (?:[a-z]+ )?(?:opcion(?:es)?|modelos?|alternativas?|productos?|resultados?|colores|preguntas?|pasos?"
                    + "|marcas?|tamanos|presentaciones|versiones|datos|televisores|neveras|telefonos|laptops|lavadoras|equipos)\\b");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])20[0-4]\\d(?![\\d.,]\\d|\\d| ?%)");
    private static final Pattern TERMS =
            Pattern.compile("(?<n>" + Numerals.DIGITS + ") ?(?<what>%|por ciento|cuotas?|pagos?|giros?|mensualidades)"
                    + "|\\b(?<deal>\\d ?x ?\\d)\\b|\\b(?<spelt>" + Numerals.WORDS + ") (?:cuotas|por ciento)");
    private static final Pattern DISCOUNT =
            Pattern.compile("descuent|rebaj|menos|off|oferta|cuota|inicial|interes|recarg|financ|promo");
    private static final Pattern NUMBER = Pattern.compile(Numerals.DIGITS);
    private static final Pattern FEATURE =
            Pattern.compile(" (?!en\\b|y\\b|o\\b|por\\b|a\\b|de\\b|son\\b|para\\b)[a-z]{4,}");
    private static final int FEW = 12;

    private NumberCheck() {}

    static void lists(Draft draft) {
        draft.take(LIST_ITEM);
    }

    static void terms(Draft draft, Evidence evidence, Vocabulary texts, List<Unbacked> unbacked) {
        Vocabulary passages = Vocabulary.ofPassages(evidence);
        Matcher matcher = TERMS.matcher(draft.folded);
        while (matcher.find()) {
            if (!draft.isFree(matcher.start(), matcher.end())) {
                continue;
            }
            boolean percent =
                    matcher.group("what") != null && matcher.group("what").matches("%|por ciento");
            boolean deal = !percent
                    || DISCOUNT.matcher(draft.sentenceAt(matcher.start()).of(draft.folded))
                            .find();
            String number = matcher.group("n");
            boolean backed = number != null
                            && (deal
                                    ? isTerm(evidence, number, percent)
                                    : texts.hasNumber(number) || number.equals("100"))
                    || matcher.group("spelt") != null && passages.hasWord(matcher.group("spelt"))
                    || matcher.group("deal") != null
                            && passages.hasWord(matcher.group("deal").replace(" ", ""));
            draft.take(matcher.start(), matcher.end());
            if (!backed) {
                unbacked.add(new Unbacked(
                        Kind.NUMBER,
                        draft.words(matcher.start(), matcher.end()),
                        "ningún resultado habla de ese descuento, cuota o porcentaje"));
            }
        }
    }

    private static boolean isTerm(Evidence evidence, String number, boolean percent) {
        Pattern told = Pattern.compile("(?<![\\d.,])" + Pattern.quote(number) + " ?"
                + (percent ? "(?:%|por ciento)" : "(?:cuotas?|pagos?|giros?|mensualidades)"));
        return evidence.passages().stream()
                .anyMatch(text -> told.matcher(KnownText.of(text).folded()).find());
    }

    static void rest(Draft draft, Vocabulary vocabulary, String customerWords, List<Unbacked> unbacked) {
        draft.take(COUNT);
        draft.take(OPTION);
        draft.take(YEAR);
        Vocabulary asked = Vocabulary.of(customerWords);
        Matcher matcher = NUMBER.matcher(draft.folded);
        while (matcher.find()) {
            String number = matcher.group();
            boolean known = vocabulary.hasNumber(number) || asked.hasNumber(number);
            if (draft.isFree(matcher.start(), matcher.end()) && !known && !isFeature(draft, matcher)) {
                unbacked.add(new Unbacked(
                        Kind.NUMBER,
                        draft.words(matcher.start(), matcher.end()),
                        "ese número no está en los resultados de las herramientas"));
            }
        }
    }

    /** "2 controles", "4 hornillas": few of something. */
    private static boolean isFeature(Draft draft, Matcher matcher) {
        boolean few = matcher.group().matches("\\d{1,2}") && Integer.parseInt(matcher.group()) <= FEW;
        return few
                && FEATURE.matcher(draft.folded)
                        .region(matcher.end(), draft.folded.length())
                        .lookingAt();
    }
}
