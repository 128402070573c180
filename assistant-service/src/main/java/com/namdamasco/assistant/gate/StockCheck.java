package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Draft.Span;
import com.namdamasco.assistant.gate.Unbacked.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many pieces are left is the shop's own business: any number of them is refused, also a true one. Pure. */
final class StockCheck {

    private static final String N = "(?<n>" + Numerals.DIGITS + "|" + Numerals.WORDS + ")";
    private static final String ONE = "(?<n>" + Numerals.DIGITS + "|un[oa]?|" + Numerals.WORDS + ")";
    private static final String PIECES =
            "(?:unidad(?:es)?|unds?|uds?|u\\.|piezas?|pzas?|pzs?|ejemplar(?:es)?)(?![a-z0-9])";
    private static final String HERE =
            "(?:en (?:stock|existencias?|inventario|almacen|deposito|tienda|la tienda|la sucursal|el almacen"
                    + "|esta|esa|nuestr|todas?|total)|disponibles?|por vender|restantes?)\\b";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    "\\b(?:quedan?|restan?|nos quedan?|sobran?)(?: (?:solo|solamente|apenas|unicamente|aun|todavia|como|unos"
                            + "|unas|mas|de|aproximadamente|las?|los?|ultim[oa]s)){0,4} " + ONE + "\\b"),
            Pattern.compile(
                    "\\b(?:hay|tenemos|tiene|tienen|contamos con|disponemos de|cuenta con|cuentan con|nos llegaron|llegaron)"
                            + "(?: (?:solo|solamente|apenas|unicamente|aun|todavia|como|unos|unas|mas|de|aproximadamente|ya)){0,4} "
                            + N + "(?= (?:en|por) |[.,;!)]|\\s*$| " + HERE
                            + "| (?:equipos?|articulos?|productos? (?:en|disponib)))"),
            Pattern.compile(N + " (?:[a-z]+ )?" + PIECES),
            Pattern.compile("\\b(?<n>un[oa]) (?:sol[oa]|unic[oa]) " + PIECES),
            Pattern.compile(N + "\\+? " + HERE),
            Pattern.compile("\\b(?<n>un par)(?= (?:en|de unidades|disponib)|[.,;!]|\\s*$)"),
            Pattern.compile(
                    "\\b(?:stock|existencias?|inventario|disponibilidad|cantidad(?: disponible)?|disponibles?|unidades|piezas)"
                            + "(?: (?:actual|total|es|de|son|disponible|en tienda|aproximad[oa]))* ?[:=(]? ?(?:de |son )?"
                            + N + "(?![a-z0-9])"),
            Pattern.compile("\\b(?<n>ultim[oa]) (?:unidad|pieza|equipo|que (?:nos )?queda|disponible)"),
            Pattern.compile("\\bultim[oa]s " + N + "\\b"),
            Pattern.compile("\\b(?:solo|solamente|apenas|unicamente|nada mas)(?: (?:hay|nos|quedan?|tenemos)){0,2} "
                    + ONE + "(?= en |[.,;!)]|\\s*$| disponib)"),
            Pattern.compile("\\b(?<n>(?:media|una) docena|decenas|docenas|cientos|centenares|miles)\\b"));

    private static final Pattern ASKED_FOR =
            Pattern.compile("quier|necesit|pid|ped|desea|llev|compr|busc|interes|solicit");
    private static final Pattern IN_STOCK =
            Pattern.compile("\\b(?:hay|qued|tenemos|disponib|stock|existenc|inventario|rest)");

    private static final Pattern BEHIND_BRANCH =
            Pattern.compile(" ?(?:[(\\[:=x>→-]|con|tiene|hay)? ?" + N + "(?![a-z0-9])(?! ?(?:modelos|opciones))");
    private static final Pattern BEFORE_BRANCH =
            Pattern.compile(N + " (?:en|para)(?: la| el)?(?: sucursal| tienda| sede)?(?: de)? $");

    private StockCheck() {}

    static void check(Draft draft, Evidence evidence, String customerWords, List<Unbacked> unbacked) {
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(draft.folded);
            while (matcher.find()) {
                boolean free = draft.isFree(matcher.start("n"), matcher.end("n"));
                if (free
                        && !isTheCustomersWish(draft, matcher, customerWords)
                        && !isFeature(draft, matcher, evidence)) {
                    unbacked.add(new Unbacked(
                            Kind.STOCK,
                            draft.words(matcher.start(), matcher.end()),
                            "nunca se dice cuántas unidades hay: di «disponible», «pocas unidades» o «agotado»"));
                }
                if (free) {
                    draft.take(matcher.start("n"), matcher.end("n"));
                }
            }
        }
    }

    /** A number right behind a branch: "Chacao (3)", "Chacao: 3". */
    static void besideBranches(Draft draft, List<Span> branches, List<Unbacked> unbacked) {
        for (Span branch : branches) {
            Matcher after = BEHIND_BRANCH.matcher(draft.folded).region(branch.end(), draft.folded.length());
            if (after.lookingAt() && draft.isFree(after.start("n"), after.end("n"))) {
                refuse(draft, branch.start(), after.end(), after, unbacked);
            }
            Matcher ahead =
                    BEFORE_BRANCH.matcher(draft.folded).region(Math.max(0, branch.start() - 40), branch.start());
            if (ahead.find() && draft.isFree(ahead.start("n"), ahead.end("n"))) {
                refuse(draft, ahead.start(), branch.end(), ahead, unbacked);
            }
        }
    }

    private static void refuse(Draft draft, int start, int end, Matcher matcher, List<Unbacked> unbacked) {
        draft.take(matcher.start("n"), matcher.end("n"));
        unbacked.add(new Unbacked(
                Kind.STOCK, draft.words(start, end), "nunca se dice cuántas unidades hay en una sucursal"));
    }

    private static boolean isTheCustomersWish(Draft draft, Matcher matcher, String customerWords) {
        String sentence = draft.sentenceAt(matcher.start()).of(draft.folded);
        String number = matcher.group("n");
        Vocabulary words = Vocabulary.of(customerWords);
        boolean said = words.hasNumber(number) || words.hasWord(number);
        return said
                && ASKED_FOR.matcher(sentence).find()
                && !IN_STOCK.matcher(sentence).find();
    }

    /** "Juego de 12 piezas" is what the product is, when a result calls it so. */
    private static boolean isFeature(Draft draft, Matcher matcher, Evidence evidence) {
        String words = matcher.group().strip();
        if (!words.matches(".*" + PIECES) || words.matches("(?:hay|qued|tenemos|stock|exist).*")) {
            return false;
        }
        String before = draft.folded.substring(Math.max(0, matcher.start() - 14), matcher.start());
        return !IN_STOCK.matcher(before).find()
                && evidence.products().stream()
                        .anyMatch(p -> Draft.fold(p.name() + " " + p.text()).contains(words));
    }
}
