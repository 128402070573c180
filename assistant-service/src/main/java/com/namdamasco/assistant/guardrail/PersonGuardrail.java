package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.guardrail.Refusal.Kind;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Telephones, e-mail addresses, identity cards and accounts: only those of the shop's documents and those that the customer
 * wrote. Keeps other customers' data in, and a fraudster's account out.
 */
final class PersonGuardrail implements Guardrail {

    private static final Refusal REFUSED = new Refusal(
            Kind.PERSON,
            "contiene un teléfono, correo, documento o cuenta que no es del cliente ni de la tienda; quítalo y ofrece un asesor");

    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9._%+-]+ ?(?:@|\\(at\\)|\\[at\\]|\\barroba\\b) ?[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    /** Telephones and accounts, however they are grouped; amounts have other groups. */
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![\\d.,a-z])\\+?\\(?\\d(?:[ ()/-]{0,2}\\d){9,24}(?![\\d,]|\\.\\d)");

    private static final Pattern DOTTED_NUMBER =
            Pattern.compile("\\b0?[24]\\d{2}[. -]\\d{3}[. -]?\\d{2}[. -]?\\d{2}\\b");
    private static final Pattern CARD = Pattern.compile("\\b[vejgp] ?[-.] ?\\d{1,2}\\.?\\d{3}\\.?\\d{3}\\b"
            + "|\\b(?:cedula|c\\. ?i\\.|ci|rif|dni)\\b[^\\d\\n]{0,12}\\d{1,2}\\.?\\d{3}\\.?\\d{3}\\b");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w.])@[a-z0-9_.]{3,}");
    private static final Pattern WALLET =
            Pattern.compile("\\b(?:bc1|0x)[a-z0-9]{16,}|\\b(?:zelle|paypal|binance|usdt|wallet)\\b ?[:=] ?\\S+");
    private static final Pattern CONVERSATION = Pattern.compile(
            "\\b(?:otr[oa]s? (?:clientes?|personas?|usuari[oa]s?)|el cliente anterior|la clienta anterior)\\b[^.\\n]{0,60}"
                    + "\\b(?:compro|compraron|pregunto|preguntaron|escribio|escribieron|pidio|pidieron|vive|se llama|dijo|direccion|telefono|numero)\\b"
                    + "|\\bconversacion(?:es)? (?:n(?:umero|[°o.]) ?)?#?\\d{1,}|\\b(?:conversacion|chat|historial) (?:de|con) (?:otr[oa]|el cliente|la clienta)");

    /** Where to pay is told by the shop's documents alone: not even the customer's own words make an account the shop's. */
    private static final Pattern PAYMENT = Pattern.compile(
            "\\b(?:paga\\w*|pago movil|transf\\w+|deposit\\w+|abona\\w*|cuenta)\\b[^.\\n]{0,60}?(\\d(?:[ -]?\\d){9,24})");

    @Override
    public Optional<Refusal> check(Reading draft) {
        String shops = draft.allPassages().replaceAll("[ ().+/-]", "");
        String known = draft.allPassages() + "\n" + draft.customerWords;
        String digits = known.replaceAll("[ ().+/-]", "");
        boolean unbacked = found(EMAIL, draft).anyMatch(email -> !known.contains(email))
                || found(HANDLE, draft).anyMatch(handle -> !known.contains(handle))
                || Stream.of(LONG_NUMBER, DOTTED_NUMBER, CARD)
                        .flatMap(pattern -> found(pattern, draft))
                        .map(number -> number.replaceAll("\\D", ""))
                        .anyMatch(
                                number -> !digits.contains(number) && !digits.contains(number.replaceFirst("^58", "")))
                || PAYMENT.matcher(draft.folded)
                        .results()
                        .map(account -> account.group(1).replaceAll("\\D", ""))
                        .anyMatch(account -> !shops.contains(account))
                || found(WALLET, draft).anyMatch(wallet -> !known.contains(wallet))
                || found(CONVERSATION, draft).findAny().isPresent();
        return unbacked ? Optional.of(REFUSED) : Optional.empty();
    }

    private static Stream<String> found(Pattern pattern, Reading draft) {
        return pattern.matcher(draft.folded).results().map(match -> match.group());
    }
}
