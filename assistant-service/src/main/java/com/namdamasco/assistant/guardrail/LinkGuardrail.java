package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.guardrail.Refusal.Kind;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses of the web: only those that a document of the shop contains, letter by letter. One in a product's text or in the
 * customer's own words backs nothing: that is how a customer is sent to someone else's page, or a talk is carried out of the house.
 */
final class LinkGuardrail implements Guardrail {

    private static final Refusal REFUSED =
            new Refusal(Kind.LINK, "contiene un enlace que ningún documento de la tienda respalda; quítalo");

    private static final Pattern LINK = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]{1,12}:\\s?//|\\b(?:data|javascript|mailto|tel|file):)\\s?[^\\s)\\]>»\"]+"
                    + "|\\bwww\\s?\\.[^\\s)\\]>»\"]+"
                    + "|(?<![\\w@.])(?:[a-z0-9-]{2,}\\.)+(?:com|net|org|info|io|co|ve|app|dev|xyz|shop|store|site|online|link|ly|me|gl|be|top|click|ru|cn|tk|biz|us|example|test|onion|page|pw|cc)"
                    + "(?![a-z0-9])(?:/[^\\s)\\]>»\"]*)?"
                    + "|\\b[a-z0-9-]+ ?(?:\\[\\.\\]|\\(\\.\\)|\\(dot\\)|\\[dot\\]|\\bpunto\\b|\\bdot\\b) ?(?:com|net|org|io|example|ve|xyz|link)\\b[^\\s)]*"
                    + "|\\bhxxps?\\b[^\\s]*");

    private static final Pattern ABBREVIATION = Pattern.compile("(?:c\\.c|u\\.s|s\\.a|c\\.a|p\\.m|a\\.m)\\.?[a-z]*");

    @Override
    public Optional<Refusal> check(Reading draft) {
        String passages = draft.allPassages();
        boolean unbacked = Stream.concat(
                        LINK.matcher(draft.folded).results(),
                        LINK.matcher(draft.plain.toLowerCase(java.util.Locale.ROOT))
                                .results())
                .map(link -> link.group().replaceAll("[.,;:!?*_]+$", ""))
                .filter(link -> !ABBREVIATION.matcher(link).matches())
                .anyMatch(link -> !passages.contains(link));
        return unbacked ? Optional.of(REFUSED) : Optional.empty();
    }
}
