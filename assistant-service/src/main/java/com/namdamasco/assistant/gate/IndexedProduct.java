package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.gate.Tokens.Kind;
import com.namdamasco.assistant.gate.Tokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A product by the words that can mean it. Pure.
 *
 * @param name the words of its name in their order
 * @param forms of name, brand and code
 * @param texts of description and specification
 */
record IndexedProduct(Product product, List<Token> name, Set<String> forms, Set<String> texts) {

    private static final Pattern JOINT = Pattern.compile("[^a-z0-9]+");

    static IndexedProduct of(Product product) {
        KnownText read = KnownText.of(product.name());
        Set<String> forms = new HashSet<>(read.forms());
        forms.addAll(KnownText.of(product.brand()).forms());
        forms.add(compactCode(product));
        for (Token token : read.tokens()) {
            if (token.kind() == Kind.MODEL) {
                forms.addAll(List.of(JOINT.split(read.folded().substring(token.start(), token.end()))));
            }
        }
        return new IndexedProduct(
                product, read.tokens(), forms, KnownText.of(product.text()).forms());
    }

    private static String compactCode(Product product) {
        return Tokens.compact(Draft.fold(product.code()));
    }

    private boolean hasCode(Token token) {
        return token.form().equals(compactCode(product));
    }

    /** How well some words fit, more for what tells products apart. */
    double score(List<Token> said) {
        double score = 0;
        Set<String> counted = new HashSet<>();
        for (Token token : said) {
            if (forms.contains(token.form()) && counted.add(token.form())) {
                score += hasCode(token)
                        ? 40
                        : switch (token.kind()) {
                            case MODEL -> 6;
                            case STRONG, NUMBER, MEASURE -> 2;
                            case WEAK -> 1;
                        };
            }
        }
        return score;
    }

    boolean isOfAnotherMeasure(List<Token> said) {
        for (Token own : name) {
            if (own.kind() != Kind.MEASURE) {
                continue;
            }
            String kind = own.form().substring(0, own.form().indexOf(':') + 1);
            List<Token> same = said.stream()
                    .filter(token ->
                            token.kind() == Kind.MEASURE && token.form().startsWith(kind))
                    .toList();
            if (!same.isEmpty() && same.stream().noneMatch(t -> forms.contains(t.form()) || texts.contains(t.form()))) {
                return true;
            }
        }
        return false;
    }

    boolean isAnotherModel(List<Token> said) {
        List<Token> models =
                said.stream().filter(token -> token.kind() == Kind.MODEL).toList();
        return !models.isEmpty()
                && models.stream().noneMatch(t -> forms.contains(t.form()) || texts.contains(t.form()));
    }
}
