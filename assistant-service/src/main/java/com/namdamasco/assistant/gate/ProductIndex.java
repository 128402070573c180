package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.gate.Tokens.Kind;
import com.namdamasco.assistant.gate.Tokens.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which products of the evidence some words of a draft can mean. Pure. */
final class ProductIndex {

    private final List<IndexedProduct> entries = new ArrayList<>();
    private final Set<String> brands = new HashSet<>(Makers.BRANDS);
    private final Map<String, Set<String>> numbersAfter = new HashMap<>();
    private final Map<String, Integer> firstWords = new HashMap<>();

    ProductIndex(Evidence evidence) {
        for (Product product : evidence.products()) {
            IndexedProduct entry = IndexedProduct.of(product);
            entries.add(entry);
            brands.addAll(KnownText.of(product.brand()).forms());
            List<Token> name = entry.name();
            for (int i = 0; i + 1 < name.size(); i++) {
                if (name.get(i).kind() == Kind.STRONG && name.get(i + 1).kind() == Kind.NUMBER) {
                    numbersAfter
                            .computeIfAbsent(name.get(i).form(), word -> new HashSet<>())
                            .add(name.get(i + 1).form());
                }
            }
            name.stream()
                    .filter(t -> t.kind() == Kind.STRONG)
                    .findFirst()
                    .ifPresent(t -> firstWords.merge(t.form(), 1, Integer::sum));
        }
    }

    Set<Product> all() {
        Set<Product> products = new LinkedHashSet<>();
        entries.forEach(entry -> products.add(entry.product()));
        return products;
    }

    static boolean isQualifier(Token token) {
        return Makers.QUALIFIERS.contains(token.form());
    }

    /** Whether a token can begin to name a product, known or not. */
    boolean names(Token token) {
        return switch (token.kind()) {
            case STRONG -> brands.contains(token.form()) || isKnown(token);
            case MODEL -> true;
            case NUMBER, WEAK, MEASURE -> false;
        };
    }

    boolean isKnown(Token token) {
        return entries.stream().anyMatch(entry -> entry.forms().contains(token.form()));
    }

    /** Whether a colour follows another colour: it speaks of another variant. */
    boolean isAnother(List<Token> piece, Token token) {
        return Tokens.isColour(token)
                && piece.stream()
                        .anyMatch(said -> Tokens.isColour(said) && !said.form().equals(token.form()));
    }

    /** Whether a token says only what sort of thing it is. */
    boolean isSort(Token token) {
        return token.kind() == Kind.STRONG && firstWords.containsKey(token.form()) && !brands.contains(token.form());
    }

    /** Whether one product can be meant by all of these. */
    boolean haveOneInCommon(Collection<Token> tokens) {
        return entries.stream().anyMatch(entry -> tokens.stream()
                .allMatch(token -> entry.forms().contains(token.form())));
    }

    /** Numbers that follow a word in names (REDMI NOTE 14); empty for a word that none follows. */
    Set<String> numbersAfter(String form) {
        return numbersAfter.getOrDefault(form, Set.of());
    }

    /**
     * The products that fit these words best; none when the words name something that is not among the results.
     *
     * @param earlier what was said of the product before, which counts for less
     */
    Set<Product> meantBy(List<Token> said, List<Token> earlier) {
        double best = 0;
        Set<Product> fitting = new LinkedHashSet<>();
        for (IndexedProduct entry : entries) {
            if (contradicts(entry, said)) {
                continue;
            }
            double score = entry.score(said) + entry.score(earlier) / 2;
            if (score > best + 1e-9) {
                best = score;
                fitting.clear();
            }
            if (score > 0 && score >= best - 1e-9) {
                fitting.add(entry.product());
            }
        }
        return fitting;
    }

    private boolean contradicts(IndexedProduct entry, List<Token> said) {
        return otherBrand(entry, said)
                || entry.isOfAnotherMeasure(said)
                || entry.isAnotherModel(said)
                || otherNumber(entry, said);
    }

    private boolean otherBrand(IndexedProduct entry, List<Token> said) {
        List<Token> named =
                said.stream().filter(token -> brands.contains(token.form())).toList();
        return !named.isEmpty()
                && named.stream().noneMatch(token -> entry.forms().contains(token.form()));
    }

    /** iPhone 17 is none of the iPhones 15 and 16; a Redmi Note 14 Pro is no Redmi Note 14. */
    private boolean otherNumber(IndexedProduct entry, List<Token> said) {
        for (int i = 0; i + 1 < said.size(); i++) {
            Token word = said.get(i);
            Token next = said.get(i + 1);
            boolean adjacent = next.start() - word.end() <= 1 && next.start() > word.start();
            if (!adjacent || !entry.forms().contains(word.form())) {
                continue;
            }
            boolean number =
                    next.kind() == Kind.NUMBER && !numbersAfter(word.form()).isEmpty();
            if ((number || Makers.QUALIFIERS.contains(next.form()))
                    && !entry.forms().contains(next.form())) {
                return true;
            }
        }
        return false;
    }
}
