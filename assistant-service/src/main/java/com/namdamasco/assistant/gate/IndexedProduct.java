package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.gate.Tokens.Kind;
import com.namdamasco.assistant.gate.Tokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A product by the words that can mean it. Pure.
 *
 * @param name the words of its name in their order
 * @param forms of name, brand and code
 * @param texts of description and specification
 */
record IndexedProduct(Product product, List<Token> name, Set<String> forms, Set<String> texts) {

    static IndexedProduct of(Product product) {
        List<Token> name = Tokens.of(new Draft(product.name()).folded);
        Set<String> forms = new HashSet<>();
        name.forEach(token -> forms.add(token.form()));
        Tokens.of(new Draft(product.brand()).folded).forEach(token -> forms.add(token.form()));
        forms.add(Tokens.compact(Draft.fold(product.code())));
        for (Token token : name) {
            if (token.kind() == Kind.MODEL) {
                for (String part : new Draft(product.name())
                        .folded
                        .substring(token.start(), token.end())
                        .split("[^a-z0-9]+")) {
                    forms.add(part);
                }
            }
        }
        Set<String> texts = new HashSet<>();
        Tokens.of(new Draft(product.text()).folded).forEach(token -> texts.add(token.form()));
        return new IndexedProduct(product, name, forms, texts);
    }

    private boolean hasCode(Token token) {
        return token.form().equals(Tokens.compact(Draft.fold(product.code())));
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
