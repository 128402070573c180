package com.namdamasco.assistant.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures, times, dates and telephone numbers: what is a number and no figure of the shop. Of measures, those that tell one
 * product from another have a kind. Pure.
 */
final class Measures {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("in", "\"|''|pulgadas?|pulg\\b\\.?|inch(?:es)?"),
            Map.entry("gb", "gb|gigas?|gigabytes?"),
            Map.entry("tb", "tb|teras?"),
            Map.entry("btu", "btus?"),
            Map.entry("kg", "kgs?|kilos?|kilogramos?"),
            Map.entry("l", "lts?|litros?|l(?![a-z])"),
            Map.entry("mah", "mah"),
            Map.entry("w", "w|watts?|vatios?"),
            Map.entry("v", "v|volt(?:s|ios?)?"),
            Map.entry("va", "va"));

    private static final String KIND_GROUPS = String.join(
            "|",
            KINDS.entrySet().stream()
                    .map(e -> "(?<" + e.getKey() + ">" + e.getValue() + ")")
                    .toList());
    private static final Pattern KNOWN = Pattern.compile(
            "(?<![a-z])(?<number>" + Numerals.DIGITS + ")(?: ?- ?| )?(?:de )?(?:" + KIND_GROUPS + ")(?![a-z0-9])");

    private static final String OTHER_UNITS =
            "cms?|mms?|mts?|metros?|centimetros?|milimetros?|km|m|grs?|g|gramos?|lbs?|libras?|oz|onzas?"
                    + "|ml|mb|kb|mp|mpx|megapixeles|hz|khz|mhz|ghz|kw|kwh|wh|ah|kva|kv|hp|rpm|psi|bares|bar|db|dpi|ppp|lumenes|lm|nits"
                    + "|fps|px|pixeles|grados(?: [cf])?|° ?[cf]?|c(?=[ ,.;)]|$)|bits?|mbps|gbps|pies|p(?=[ ,.;)]|$)|ms"
                    + "|segundos?|seg|minutos?|mins?|horas?|hrs?|h|dias?|semanas?|mes|meses|anos?";
    private static final List<Pattern> OTHERS = List.of(
            Pattern.compile("\\b(?:[248]k|[2-6]g|[23]d|mp[34]|a4)(?![a-z0-9])"),
            Pattern.compile(
                    "(?<![a-z0-9])\\+?(?:58[ -]?)?\\(?0?(?:2\\d{2}|4\\d{2}|[58]00)\\)?[ .-]?\\d{3}[ .-]?\\d{2}[ .-]?\\d{2}(?!\\d)"),
            Pattern.compile("\\b0?[58]00-[a-z0-9-]+"),
            Pattern.compile("\\b\\d{1,2}[/-]\\d{1,2}[/-](?:20)?\\d{2}\\b|\\b20\\d{2}-\\d{2}-\\d{2}\\b"),
            Pattern.compile(
                    "\\b\\d{1,2}(?: al \\d{1,2})? de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre"
                            + "|noviembre|diciembre)(?: (?:de|del) 20\\d{2})?\\b"),
            Pattern.compile("\\b\\d{1,2}(?::\\d{2})? ?(?:(?:a|p) ?\\. ?m\\b\\.?|[ap]m\\b)"),
            Pattern.compile("\\b(?:[01]?\\d|2[0-3]):[0-5]\\d(?: ?h)?\\b"),
            Pattern.compile(
                    "\\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|horario|corrido|feriados?)[ ,:]{1,3}(?:de )?\\d{1,2}(?= ?(?:a|-|hasta) ?\\d)"),
            Pattern.compile("\\bde \\d{1,2} (?:a|hasta las) (?=\\d{1,2}(?: ?(?:a|p) ?\\.? ?m|:\\d{2}))"),
            Pattern.compile("\\ba las? \\d{1,2}\\b(?! ?[a-z]*(?:dolar|bolivar|usd|bs))"),
            Pattern.compile("(?<![a-z])" + Numerals.DIGITS + "(?: ?[x×] ?" + Numerals.DIGITS
                    + ")+ (?:cms?|mms?|mts?|m|pixeles|px)\\b"),
            Pattern.compile("\\b\\d{3,4} ?[x×] ?\\d{3,4}\\b"),
            Pattern.compile("(?<![a-z])" + Numerals.DIGITS + "(?: ?[a-] ?" + Numerals.DIGITS + ")? ?(?:" + OTHER_UNITS
                    + ")(?![a-z0-9])"));
    /** The first of "110-220 V", "32 y 43 pulgadas". */
    private static final Pattern SHARING_A_UNIT =
            Pattern.compile("(?<![a-z])" + Numerals.DIGITS + "(?= ?(?:-|/|a|y|o|u|,) ?" + Numerals.DIGITS + "[ -]?(?:"
                    + String.join("|", KINDS.values()) + "|" + OTHER_UNITS + ")(?![a-z0-9]))");

    private Measures() {}

    /** A measure that tells products apart, such as kind {@code in} and value {@code 32}. */
    record Measure(String kind, String value, int start, int end) {}

    static List<Measure> of(String folded) {
        List<Measure> found = new ArrayList<>();
        Matcher matcher = KNOWN.matcher(folded);
        while (matcher.find()) {
            String kind = KINDS.keySet().stream()
                    .filter(name -> matcher.group(name) != null)
                    .findFirst()
                    .orElseThrow();
            found.add(new Measure(
                    kind.equals("tb") ? "gb" : kind,
                    Numerals.key(matcher.group("number")) + (kind.equals("tb") ? "t" : ""),
                    matcher.start(),
                    matcher.end()));
        }
        return found;
    }

    /** Marks them as understood. */
    static void take(Draft draft) {
        draft.take(KNOWN);
        OTHERS.forEach(draft::take);
        draft.take(SHARING_A_UNIT);
    }
}
