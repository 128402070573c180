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

    /** They follow a name and make another product of it. */
    private static final Set<String> QUALIFIERS = Set.of(
            "pro", "max", "plu", "plus", "ultra", "mini", "lit", "lite", "fe", "air", "slim", "promax", "fold", "flip");
    /** Makers that a draft may name although no result does. */
    private static final Set<String> BRANDS = Set.of(
            "samsung",
            "lg",
            "sony",
            "hisens",
            "tcl",
            "xiaomi",
            "appl",
            "motorol",
            "huawei",
            "honor",
            "infinix",
            "tecn",
            "noki",
            "oster",
            "whirlpool",
            "mab",
            "frigilux",
            "cyberlux",
            "gplu",
            "panasonic",
            "philip",
            "hp",
            "lenov",
            "asu",
            "dell",
            "epson",
            "canon",
            "jbl",
            "bos",
            "electrolux",
            "bosch",
            "daewoo",
            "sharp",
            "toshib",
            "haier",
            "midea",
            "gre",
            "carrier",
            "frigidair",
            "realm",
            "oppo",
            "vivo",
            "google",
            "amazon",
            "microsoft",
            "nintend",
            "logitech",
            "acer",
            "msi",
            "premier",
            "aoc",
            "rok",
            "philco",
            "hamilton",
            "ninja",
            "kitchenaid");

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> brands = new HashSet<>(BRANDS);
    private final Map<String, Set<String>> numbersAfter = new HashMap<>();
    private final Map<String, Integer> firstWords = new HashMap<>();

    ProductIndex(Evidence evidence) {
        for (Product product : evidence.products()) {
            Entry entry = Entry.of(product);
            entries.add(entry);
            Tokens.of(Draft.fold(product.brand())).forEach(token -> brands.add(token.form()));
            List<Token> name = entry.name;
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

    private record Entry(Product product, List<Token> name, Set<String> forms, Set<String> texts) {
        static Entry of(Product product) {
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
            return new Entry(product, name, forms, texts);
        }

        boolean hasCode(Token token) {
            return token.form().equals(Tokens.compact(Draft.fold(product.code())));
        }
    }

    Set<Product> all() {
        Set<Product> products = new LinkedHashSet<>();
        entries.forEach(entry -> products.add(entry.product));
        return products;
    }

    static boolean isQualifier(Token token) {
        return QUALIFIERS.contains(token.form());
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
        return entries.stream().anyMatch(entry -> entry.forms.contains(token.form()));
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
        return entries.stream()
                .anyMatch(entry -> tokens.stream().allMatch(token -> entry.forms.contains(token.form())));
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
        for (Entry entry : entries) {
            if (contradicts(entry, said)) {
                continue;
            }
            double score = score(entry, said) + score(entry, earlier) / 2;
            if (score > best + 1e-9) {
                best = score;
                fitting.clear();
            }
            if (score > 0 && score >= best - 1e-9) {
                fitting.add(entry.product);
            }
        }
        return fitting;
    }

    private static double score(Entry entry, List<Token> said) {
        double score = 0;
        Set<String> counted = new HashSet<>();
        for (Token token : said) {
            if (entry.forms.contains(token.form()) && counted.add(token.form())) {
                score += entry.hasCode(token)
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

    private boolean contradicts(Entry entry, List<Token> said) {
        return otherBrand(entry, said)
                || otherMeasure(entry, said)
                || otherModel(entry, said)
                || otherNumber(entry, said);
    }

    private boolean otherBrand(Entry entry, List<Token> said) {
        List<Token> named =
                said.stream().filter(token -> brands.contains(token.form())).toList();
        return !named.isEmpty() && named.stream().noneMatch(token -> entry.forms.contains(token.form()));
    }

    private static boolean otherMeasure(Entry entry, List<Token> said) {
        for (Token own : entry.name) {
            if (own.kind() != Kind.MEASURE) {
                continue;
            }
            String kind = own.form().substring(0, own.form().indexOf(':') + 1);
            List<Token> same = said.stream()
                    .filter(token ->
                            token.kind() == Kind.MEASURE && token.form().startsWith(kind))
                    .toList();
            if (!same.isEmpty()
                    && same.stream().noneMatch(t -> entry.forms.contains(t.form()) || entry.texts.contains(t.form()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean otherModel(Entry entry, List<Token> said) {
        List<Token> models =
                said.stream().filter(token -> token.kind() == Kind.MODEL).toList();
        return !models.isEmpty()
                && models.stream().noneMatch(t -> entry.forms.contains(t.form()) || entry.texts.contains(t.form()));
    }

    /** iPhone 17 is none of the iPhones 15 and 16; a Redmi Note 14 Pro is no Redmi Note 14. */
    private boolean otherNumber(Entry entry, List<Token> said) {
        for (int i = 0; i + 1 < said.size(); i++) {
            Token word = said.get(i);
            Token next = said.get(i + 1);
            boolean adjacent = next.start() - word.end() <= 1 && next.start() > word.start();
            if (!adjacent || !entry.forms.contains(word.form())) {
                continue;
            }
            boolean number =
                    next.kind() == Kind.NUMBER && !numbersAfter(word.form()).isEmpty();
            if ((number || QUALIFIERS.contains(next.form())) && !entry.forms.contains(next.form())) {
                return true;
            }
        }
        return false;
    }
}
