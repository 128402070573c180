package com.namdamasco.assistant.guardrail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How texts speak to a model over the heads of people: marks of roles, hidden characters, calls, orders. Pure. */
final class Injection {

    /** What stands in the place of an order. */
    static final String OMITTED = "[texto omitido]";

    /** Characters that a person does not see; the joiner and the selector of emoji are harmless. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cf}\\p{Co}&&[^\\x{200D}\\x{AD}]]|[\\p{Cc}&&[^\\n\\r\\t]]|[\\x{E0000}-\\x{E01EF}]|\\x{AD}");

    private static final Pattern HEAPED = Pattern.compile("(\\p{M}{2})\\p{M}+");
    private static final Pattern ROLE_MARKS = Pattern.compile(
            "(?i)<\\s*\\|[^|\\n]{0,40}\\|\\s*>|\\[\\s*/?\\s*(?:INST|SYSTEM|SYS|ASSISTANT)\\s*\\]|<<\\s*/?\\s*SYS\\s*>>"
                    + "|</?\\s*(?:s|system|assistant|user|tool|tool_call|tool_result|function_call|function_calls|instructions?|im_start|im_end|prompt|developer)\\b[^>\\n]{0,60}>"
                    + "|\\(?\\s*nota interna del sistema[^\\n):]{0,30}[):,.]?");
    private static final Pattern ROLE_LINES = Pattern.compile(
            "(?im)^([\\s#*>_-]*)(?:(?:assistant|asistente|user|usuario|developer)|(?:system|sistema|tool)\\s+(?:prompt|message|mensaje|override|result))[\\s*_]*:");

    private static final Pattern CALL = Pattern.compile(
            "\\{[^{}]*\"?(?:name|tool|tool_name|tool_calls?|function|function_call|recipient|action)\"?\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FENCE = Pattern.compile("`{3,}|~{3,}");
    private static final Pattern BLOB = Pattern.compile(
            "(?<![\\w/.:-])(?=[A-Za-z0-9+/_-]*[a-z])(?=[A-Za-z0-9+/_-]*[A-Z])[A-Za-z0-9+/_-]{32,}={0,2}");
    private static final Pattern SINGLE_LETTERS =
            Pattern.compile("(?<![a-z0-9])(?:[a-z0-9][ .\\-_*](?![ .\\-_*]))+[a-z0-9](?![a-z0-9])");

    private static final Pattern BETWEEN_LETTERS = Pattern.compile("[ .\\-_*]");

    private static final Pattern SENTENCE = Pattern.compile("[^.!?;\\n]*(?:[.](?!\\s|$)[^.!?;\\n]*)*[.!?;\\n]*");

    private static final List<Pattern> ORDERS = List.of(
            Pattern.compile(
                    "\\b(?:ignor\\w*|olvid\\w*|omit\\w*|descart\\w*|desobedec\\w*|desestim\\w*|anul\\w*|salt[ae]\\w*|no (?:sigas|hagas caso|obedezcas|respetes)|disregard|forget|override|bypass|desconsider\\w*|esque[cç]\\w*)\\b"
                            + ".{0,40}\\b(?:instruc\\w*|indicacion\\w*|reglas?|ordenes|directric\\w*|restricci\\w*|prompt|instructions?|rules?|guidelines?|restrictions?|regras|limitaciones|anterior(?:es|mente)?|previous|lo anterior|above)\\b"),
            Pattern.compile(
                    "\\b(?:ahora|now|agora|hoy)\\b.{0,20}\\b(?:eres|seras|actua\\w*|you are|you act|voce e)\\b|\\b(?:eres|seras|actua\\w*|asistente|assistant|modelo|responde|you are)\\b.{0,40}\\b(?:sin (?:restricciones|filtros|reglas|limites|censura)|unrestricted|without (?:restrictions|rules))\\b|\\b(?:eres|actua(?:r(?:as)?)?|comporta\\w*|finge|haz(?:te)? (?:de cuenta|pasar)|simula|pretend|act|you are|voce e|aja|responde)\\b.{0,20}\\b(?:ahora|now|agora|como|as|como si)\\b.{0,40}\\b(?:dan|admin\\w*|desarrollador\\w*|developer|sin "
                            + "(?:restricciones|filtros|reglas|limites)|unrestricted|root|hacker|gerente|dueno|jefe|empleado|system|sistema|modelo|assistant|asistente|otro)\\b"),
            Pattern.compile(
                    "\\b(?:revel\\w*|muestr\\w*|mostrar|repit\\w*|imprim\\w*|escrib\\w*|copi\\w*|traduc\\w*|reveal|print|repeat|show|output|leak|dump|resum\\w*|dime|di|envia\\w*|manda\\w*|send)\\b.{0,40}"
                            + "\\b(?:system prompt|prompt|tus (?:instrucciones|indicaciones|reglas)|instrucciones (?:del sistema|internas|iniciales)|your (?:instructions|prompt|rules)|api ?keys?|claves? (?:api|de api|secretas?)|tokens?|passwords?|contrasenas?|secrets?|credencial\\w*|variables de entorno|env\\w* variables|historial de (?:otr|los)\\w*|datos de (?:otr|los cl)\\w*|other customers?\\w*)\\b"),
            Pattern.compile(
                    "\\b(?:nuev[ao]s?|new|novas?|verdader[ao]s?|real(?:es)?|important\\w*|urgent\\w*)\\b.{0,12}\\b(?:instruc\\w*|ordenes|directiv\\w*|system prompt|politicas? del asistente)\\b"),
            Pattern.compile(
                    "\\b(?:asistente|assistant|modelo|\\bia\\b|\\bai\\b|chatbot|bot|llm|gpt|language model|inteligencia artificial)\\b.{0,30}\\b(?:debe\\w*|tiene que|tienes que|must|should|deve|has de|di\\b|dile\\w*|ofrece\\b|llama a\\b|ejecuta\\b|execute|reply|answer|say|offer|ignora\\w*)\\b"),
            Pattern.compile(
                    "\\b(?:llama|ejecuta|invoca|usa|call|invoke|execute|run|use|chame)\\b.{0,20}\\b(?:la |el |the |a )?(?:herramienta|tool|funcion|function|ferramenta|[a-z]+_[a-z_]+)\\b"),
            Pattern.compile(
                    "\\b(?:di(?:le|les|go)?|decirle|responde\\w*|contesta\\w*|informa\\w*|ofrec\\w*|tell|say|reply|inform|offer|diga|recomienda\\w*)\\b.{0,25}\\b(?:al|a los|a el|a la|the|to|to the|ao|siempre|always)\\b ?(?:client\\w*|customers?|users?|usuarios?|compradores|que cuesta|that)\\b"),
            Pattern.compile(
                    "\\b(?:when|cuando|si|if|quando)\\b.{0,30}\\b(?:pregunten|te pregunten|asked?|ask|perguntarem|recomiendes|respondas|you (?:recommend|answer|reply))\\b.{0,60}\\b(?:di|responde\\w*|contesta\\w*|say|answer|tell|diga|menciona|incluye|include|envia\\w*|send)\\b"),
            Pattern.compile(
                    "\\b(?:fin|end|inicio|start|begin|comienzo)\\b.{0,8}\\b(?:del|de|of|da|do)\\b.{0,12}\\b(?:resultad\\w*|catalog\\w*|results?|contexto?|context|prompt|instruc\\w*|sistema|system|documento|tool output|datos|data)\\b"),
            Pattern.compile(
                    "\\b(?:system|sistema|admin|root|developer) ?(?:override|prompt|mode|message|mensaje|nota|note)\\b|\\b(?:modo|mode) (?:desarrollador|admin\\w*|dios|debug|developer|god)\\b|\\b(?:developer|god|admin|debug|dan) mode\\b|\\bjailbreak\\w*\\b|\\bprompt injection\\b|\\bdo anything now\\b"),
            Pattern.compile(
                    "\\b(?:decodifica|decode|descifra|decifra|desencripta|base64|rot13)\\b.{0,40}\\b(?:ejecuta|obedec\\w*|sigue|haz|follow|execute|obey|y|and|siga)\\b"),
            Pattern.compile(
                    "\\b(?:transfiere|transferir|deposita|paga(?:r)?|pay|send|envia\\w*)\\b.{0,30}\\b(?:a la cuenta|al pago movil|a esta cuenta|to this account|zelle|wallet|bitcoin|usdt)\\b"),
            Pattern.compile(
                    "\\b(?:aplica|concede|otorga|haz|da|dale|give|apply|grant|vende|sell|ofrece)\\w*\\b.{0,30}\\b(?:\\d+ ?%|descuento|discount|gratis|for free|desconto|precio de \\$?\\d)"),
            Pattern.compile("\\bcanary\\b|\\bcanario_"));

    private Injection() {}

    /** A customer's line has no role but the customer's; in a product's text "Sistema: Tizen" is a specification. */
    private static final Pattern SYSTEM_LINES = Pattern.compile(
            "(?im)^([\\s#*>_-]*)(?:system|sistema|tool|herramienta|function|instrucciones|instructions?)[\\s*_]*:");

    /** What a person does not see or need: the words are left as they are. */
    static String withoutMarks(String text) {
        String visible = HEAPED.matcher(HIDDEN.matcher(text).replaceAll("")).replaceAll("$1");
        String plain = ROLE_MARKS.matcher(visible).replaceAll(" ");
        return ROLE_LINES.matcher(plain).replaceAll("$1–");
    }

    static String withoutSystemLines(String text) {
        return SYSTEM_LINES.matcher(text).replaceAll("$1–");
    }

    static String withoutInstructions(String text) {
        String plain = BLOB.matcher(
                        CALL.matcher(FENCE.matcher(text).replaceAll(" ")).replaceAll(OMITTED))
                .replaceAll(OMITTED);
        List<String> kept = new ArrayList<>();
        boolean changed = !plain.equals(text);
        Matcher sentences = SENTENCE.matcher(plain);
        while (sentences.find()) {
            boolean order = isOrder(sentences.group());
            changed |= order;
            kept.add(order ? OMITTED + ending(sentences.group()) : sentences.group());
        }
        return changed ? String.join("", kept) : text;
    }

    /** However it is spelled: look-alike letters, digits for letters, letters one by one. */
    static boolean isOrder(String sentence) {
        String folded = Folding.folded(sentence);
        return matches(folded) || matches(Folding.spelled(sentence)) || matches(joined(folded));
    }

    private static boolean matches(String text) {
        return ORDERS.stream().anyMatch(order -> order.matcher(text).find());
    }

    /** "i g n o r a  l a s" as words: single letters are joined, wider gaps part words. */
    private static String joined(String folded) {
        return SINGLE_LETTERS
                .matcher(folded)
                .replaceAll(letters -> BETWEEN_LETTERS.matcher(letters.group()).replaceAll(""));
    }

    private static String ending(String sentence) {
        return sentence.endsWith("\n") ? "\n" : " ";
    }
}
