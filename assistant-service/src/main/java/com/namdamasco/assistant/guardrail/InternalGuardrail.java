package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.guardrail.Refusal.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What only the machine room knows: tools, fields, addresses of services, errors, raw JSON, the speech of machines. */
final class InternalGuardrail implements Guardrail {

    private static final Refusal REFUSED =
            new Refusal(Kind.INTERNAL, "contiene nombres o datos técnicos internos; habla como un vendedor");

    private static final List<Pattern> SIGNS = List.of(
            // names of tools and fields
            Pattern.compile("\\b[a-z]{2,}(?:_[a-z]{2,})+\\b"),
            Pattern.compile(
                    "\\b(?:itemCode|itemName|itemGroupName|priceUsd|priceBs|priceBolivar|inStock|branchName|whsName|subCategory"
                            + "|conversationId|messageId|customerId|senderId|userId|toolCalls?|functionCall|specifitacion)\\b"),
            // what is said to and by machines
            Pattern.compile(
                    "<\\|[^|\\n]{1,30}\\|>|\\[/?INST\\]|<</?SYS>>|(?im)^\\W{0,4}(?:assistant|developer|tool|user) ?:"),
            Pattern.compile("\\{\\s*\"|\"\\s*:\\s*[\\[{\"\\d]|\\[\\s*\\{"),
            // errors
            Pattern.compile(
                    "\\b[A-Za-z]*(?:Exception|Error)\\b(?=:| at\\b|\\()|\\bat [a-z]+(?:\\.[A-Za-z$]+){2,}|\\bTraceback\\b|\\b(?:java|jakarta|io|com|org|dev)"
                            + "\\.[a-z0-9]+\\.[A-Za-z]|\\bstack ?trace\\b|(?i:\\bHTTP(?: status)? ?[45]\\d\\d\\b)|\\bSELECT\\b[^\\n]{1,60}\\bFROM\\b|\\b(?:INSERT INTO|DELETE FROM|DROP TABLE)\\b"),
            // places
            Pattern.compile(
                    "(?i)\\blocalhost\\b|\\b127\\.0\\.0\\.1\\b|\\b(?:10|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))(?:\\.\\d{1,3}){2,3}\\b"
                            + "|\\.svc\\b|\\.cluster\\.local|\\bjdbc:|\\bpostgres(?:ql)?\\b|\\bkafka\\b|\\bnulu\\b|/api/|\\bquarkus\\b|\\blangchain"),
            // what it is
            Pattern.compile(
                    "(?i)\\bmodelo de lenguaje|\\blanguage model\\b|\\bsoy (?:un |una )?(?:gpt|chatgpt|llm|gemini)\\b"
                            + "|\\b(?:modo|mode) (?:desarrollador|developer|dios|god|admin\\w*|debug|dan)\\b|\\b(?:developer|god|debug|admin|dan) mode\\b"
                            + "|\\bjailbreak\\b|\\bsin (?:restricciones|filtros|censura)\\b|\\bsoy DAN\\b"));

    private final List<String> hosts;

    InternalGuardrail(Collection<String> hosts) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public Optional<Refusal> check(Reading draft) {
        String lower = draft.plain.toLowerCase(Locale.ROOT);
        boolean found =
                SIGNS.stream().anyMatch(sign -> sign.matcher(draft.plain).find())
                        || hosts.stream().anyMatch(lower::contains);
        return found ? Optional.of(REFUSED) : Optional.empty();
    }
}
