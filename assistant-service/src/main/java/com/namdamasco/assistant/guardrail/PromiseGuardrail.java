package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.guardrail.Refusal.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the assistant cannot keep. Terms of the shop (discounts, instalments, reservations, delivery times, returns) need a
 * document that tells them; deeds ("te lo aparto") no document backs, as no tool does them.
 */
final class PromiseGuardrail implements Guardrail {

    private static final String WHEN =
            "\\b(?:hoy|manana|pasado manana|ayer|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
                    + "|esta (?:tarde|noche|semana)|mismo dia|inmediat\\w+|en minutos|\\d{1,2}[/-]\\d{1,2}"
                    + "|(?:\\d+|un|una|dos|tres|cuatro|cinco|pocas?|pocos|unas|unos|par de) ?(?:h\\b|hrs?\\b|horas?|dias?|semanas?|minutos?))";

    /** What is spoken of, and the words that make it a promise. */
    private enum Topic {
        DISCOUNT(
                "descuent\\w*|rebaj\\w*|promoci\\w*|\\bpromo\\b|\\bcupon\\w*|\\b\\d ?x ?1\\b|\\ben oferta\\b|ofertas? (?:especial|exclusiv)\\w*|mitad de precio"
                        + "|precio (?:especial|de empleado|preferencial|de amigo|de costo)|\\bgratis\\b|gratuit\\w+|sin costo|\\bde regalo\\b|obsequi\\w*|cashback|reembolso de puntos"),
        CREDIT(
                "\\bcreditos?\\b|\\bcuotas?\\b|financia\\w*|\\bcashea\\b|\\bkrece\\b|a plazos|sin inter(?:es|eses)\\b|pag\\w+ despues|\\bfiad[oa]\\b|\\binicial de\\b"),
        RESERVATION(
                "\\bapartad[oa]s?\\b|\\bapart(?:o|amos|ar|are|aremos)\\b|\\breserv(?:o|a|amos|ar|are|aremos|ad[oa]s?)\\b"),
        DELIVERY(
                "(?:\\bllega(?:ra|ran|n)?\\b|\\bentreg\\w*|\\brecib(?:es|e|iras|ira)\\b|\\benvi(?:o|os|a|an|amos|aremos|are)\\b|\\bdespach\\w*|\\bdelivery\\b"
                        + "|\\b(?:tienes|tendras|tendra) en (?:tu|su) (?:casa|puerta)\\b)(?=.*" + WHEN + ")|" + WHEN
                        + ".*(?:\\bllega(?:ra|ran|n)?\\b|\\bentrega(?:mos|n|remos)?\\b|\\brecib(?:es|iras|ira)\\b|\\bdespach\\w+|\\b(?:tienes|tendras|tendra) en (?:tu|su) (?:casa|puerta)\\b)"),
        REFUND("reembols\\w*|\\bdevol(?:ucion(?:es)?|v\\w+)\\b|\\bdevuelv\\w*|dinero de vuelta");

        private final Pattern words;

        Topic(String words) {
            this.words = Pattern.compile(words);
        }
    }

    private static final String TO_YOU = "\\b(?:te|le|les|se) (?:l[oa]s? )?";
    private static final List<Pattern> DEEDS = List.of(
            Pattern.compile("(?<!no )" + TO_YOU
                    + "(?:(?:voy|vamos) a )?(?:apart|reserv|fi|financi|rebaj|descont|descuent|reembols|aprob|aprueb|garantiz|promet|regal|obsequi)"
                    + "(?:o|amos|emos|are|aremos|ar|ir|imos|er)\\b"),
            Pattern.compile("(?<!no )" + TO_YOU
                    + "(?:(?:voy|vamos) a |puedo |podemos )?(?:doy|damos|dare|daremos|dar|hago|hacemos|hare|haremos|hacer|dejo|dejamos|dejar|aplico|aplicamos"
                    + "|aplicar|consigo|conseguimos|otorgo|otorgamos|ofrezco|ofrecemos|ofrecer|pongo|ponemos)\\b.{0,60}(?:descuent|rebaj|%|por ciento|precio (?:especial|de )|mitad"
                    + "|gratis|credito|cuotas|regalo|cupon|\\d ?x ?1|\\bbono|promocion|reembols)"),
            Pattern.compile("(?<!no )" + TO_YOU + "(?:guard|apart|reserv)(?:o|amos|are|aremos)\\b"),
            Pattern.compile(
                    "(?<!no )\\b(?:ya|he|hemos|queda|quedo|esta|fue|ha sido) (?:te |lo |la |le |te lo |te la |tu |el |su )*(?:apartad|reservad|apart[eo]|reserv[eo]|aplicad[oa] (?:el|tu|un) (?:descuent|cupon)"
                            + "|reembolsad|aprobad[oa] (?:el|tu) credito)"),
            Pattern.compile(
                    "(?<!cuando )(?<!si )(?<!vez que )\\b(?:tu|su|el) (?:pedido|compra|orden|reserva|reembolso|credito|descuento|devolucion|cupon|envio|pago)\\b.{0,20}"
                            + "\\b(?:esta|fue|ha sido|queda|quedo|sera) (?:confirmad|aprobad|procesad|registrad|enviad|aplicad|acreditad|autorizad|list[oa]|despachad)"),
            Pattern.compile(
                    "\\b(?:tienes|tendras|obtienes|recibes|ganaste|mereces|llevas)\\b.{0,25}(?:descuent|rebaj|cupon|de regalo|\\d ?x ?1)"),
            Pattern.compile(
                    "\\b(?:usa|utiliza|aplica|ingresa|con)\\b.{0,12}(?:codigo|cupon)\\b.{0,30}(?:descuent|promo|[a-z]+\\d{2,})"),
            Pattern.compile(
                    "\\b(?:autorizad[oa]|aprobad[oa]|confirmad[oa])\\b.{0,30}(?:descuent|rebaj|precio especial|credito)"));

    private static final Pattern HARMLESS = Pattern.compile(
            "tarjetas? de (?:credito|debito)|no te preocupes|no hay problema|no importa|sin problemas?|no faltaba mas");
    private static final Pattern NEGATED = Pattern.compile(
            "\\bno (?:te |le |se |lo |la )*(?:puedo|podemos|puede|tengo|tenemos|hay|manej\\w+|ofre\\w+|promet\\w+|aplic\\w+|es posible|cuento|contamos|esto[yi]|estamos|se|encontr\\w+|hacemos|hago|doy|damos|veo|aparece\\w*|est[ae]n?|incluye\\w*|autoriz\\w+|confirm\\w+|tienen?|depende)\\b"
                    + "|\\b(?:ningun[oa]?|tampoco|nunca|jamas|termino|vencio|vencid[oa]|finalizo|expir\\w+)\\b|\\bsin (?:descuento|promocion)");
    private static final Pattern DEFERRED = Pattern.compile(
            "\\b(?:asesor\\w*|agente|companer\\w+|equipo|caja|tienda|persona)\\b.{0,60}(?:confirm\\w*(?! que)|consult|verific|averigu|inform|indic|revis|atend|ayud|explic|respond|orient)"
                    + "|\\bdepende\\w*\\b|\\b(?:confirm|consult|verific|averigu|pregunt|revis)\\w*\\b.{0,60}\\basesor");

    private static final Pattern CLAUSE = Pattern.compile(",? (?:pero|aunque|sino)\\b|;");
    private static final Pattern DETAIL = Pattern.compile(WHEN + "|\\bgratis\\b|\\d+(?:[.,]\\d+)*");

    /** Longer ones that a document has word by word are its own. */
    private static final int A_SENTENCE = 30;

    private static final Pattern FREE =
            Pattern.compile("\\bgratis\\b|gratuit\\w+|sin costo|\\bde regalo\\b|obsequi\\w*");

    @Override
    public Optional<Refusal> check(Reading draft) {
        for (int i = 0; i < draft.sentences.size(); i++) {
            String sentence = HARMLESS.matcher(draft.sentences.get(i)).replaceAll(" ");
            if (sentence.contains("?") || sentence.contains("¿")) {
                sentence = sentence.contains("¿") ? sentence.substring(0, sentence.indexOf("¿")) : "";
            }
            String told = sentence;
            if (told.length() >= A_SENTENCE && draft.passages.stream().anyMatch(passage -> passage.contains(told))) {
                continue;
            }
            boolean broken = DEEDS.stream().anyMatch(deed -> deed.matcher(told).find())
                    || Stream.of(CLAUSE.split(told)).anyMatch(clause -> isUnbackedTerm(clause, draft));
            if (broken) {
                return Optional.of(
                        new Refusal(
                                Kind.PROMISE,
                                "promete lo que ningún documento de la tienda dice («" + shortened(told)
                                        + "»): descuentos, créditos, apartados, entregas y devoluciones los confirma un asesor"));
            }
        }
        return Optional.empty();
    }

    private static boolean isUnbackedTerm(String clause, Reading draft) {
        if (NEGATED.matcher(clause).find() || DEFERRED.matcher(clause).find()) {
            return false;
        }
        return Stream.of(Topic.values())
                .anyMatch(topic -> topic.words.matcher(clause).find() && !isBacked(topic, clause, draft));
    }

    /** A document speaks of it, and knows each day, number and "gratis" that the clause names. */
    private static boolean isBacked(Topic topic, String clause, Reading draft) {
        Pattern spokenOf =
                topic == Topic.DELIVERY ? Pattern.compile("entreg|envi|despach|delivery|llega") : topic.words;
        List<String> about = draft.passages.stream()
                .filter(passage -> spokenOf.matcher(passage).find())
                .toList();
        Matcher detail = DETAIL.matcher(clause);
        while (detail.find()) {
            String told = detail.group();
            boolean known = about.stream().anyMatch(passage -> Pattern.compile("(?<!\\w)" + Pattern.quote(told))
                    .matcher(passage)
                    .find());
            if (!known) {
                return false;
            }
        }
        return about.stream().anyMatch(passage -> !FREE.matcher(clause).find() || isOfTheSame(clause, passage));
    }

    /** A free delivery makes no free washing machine: what is free must be named by the document too. */
    private static boolean isOfTheSame(String clause, String passage) {
        return Reading.wordsOf(FREE.matcher(clause).replaceAll(" ")).stream()
                .filter(word -> word.length() > 4)
                .anyMatch(passage::contains);
    }

    private static String shortened(String sentence) {
        return sentence.length() <= 80
                ? sentence.strip()
                : sentence.substring(0, 80).strip() + "…";
    }
}
