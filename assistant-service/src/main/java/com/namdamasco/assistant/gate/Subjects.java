package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Amounts.Amount;
import com.namdamasco.assistant.gate.Draft.Span;
import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.gate.Tokens.Kind;
import com.namdamasco.assistant.gate.Tokens.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a draft names which products, so that a figure can be held against the product that it is told of. Pure. */
final class Subjects {

    private static final Pattern HARD = Pattern.compile(".*(?:\\n|[!?;]|\\.(?:\\s|$)).*", Pattern.DOTALL);
    private static final Pattern NEXT_TO =
            Pattern.compile("[^a-z0-9\\n]*(?:(?:de|del|la|el|los|las|con|en|para) )*[^a-z0-9\\n]*");
    private static final Pattern ANOTHER =
            Pattern.compile(".*\\b(?:otr[oa]s?|tambien|demas|ademas|varios|varias)\\b.*", Pattern.DOTALL);
    private static final int WORDS_BEFORE = 25;

    private final Draft draft;
    private final ProductIndex index;
    private final List<Amount> prices;
    private final List<Mention> mentions = new ArrayList<>();

    /**
     * A place of the draft that names products.
     *
     * @param meant the products that it can mean; none when what it names is not among the results
     * @param refined whether it only adds a colour or a measure to what was named before
     */
    record Mention(int start, int end, List<Token> said, Set<Product> meant, boolean refined) {
        List<Token> strong() {
            return said.stream()
                    .filter(t -> t.kind() == Kind.STRONG || t.kind() == Kind.MODEL)
                    .toList();
        }
    }

    private Subjects(Draft draft, ProductIndex index, List<Amount> prices) {
        this.draft = draft;
        this.index = index;
        this.prices = prices;
    }

    /**
     * @param elsewhere spans that name branches
     * @param customerWords what is spoken of when the draft itself does not say
     */
    static Subjects of(
            Draft draft, ProductIndex index, List<Amount> prices, List<Span> elsewhere, String customerWords) {
        Subjects subjects = new Subjects(draft, index, prices);
        Subjects asked = new Subjects(new Draft(customerWords), index, List.of());
        asked.read(List.of());
        Optional<Mention> last =
                asked.mentions.stream().reduce((first, second) -> second).filter(m -> !m.meant.isEmpty());
        last.ifPresent(mention -> subjects.mentions.add(new Mention(-1, -1, mention.said, mention.meant, false)));
        subjects.read(elsewhere);
        return subjects;
    }

    private void read(List<Span> elsewhere) {
        List<Token> piece = new ArrayList<>();
        for (Token token : Tokens.of(draft.folded)) {
            if (isWithin(token, elsewhere)) {
                continue;
            }
            boolean names = index.names(token);
            if (!names
                    && !index.isKnown(token)
                    && token.kind() != Kind.NUMBER
                    && token.kind() != Kind.MEASURE
                    && !ProductIndex.isQualifier(token)) {
                continue;
            }
            if (!piece.isEmpty() && !belongs(piece, token, names)) {
                close(piece);
                piece = new ArrayList<>();
            }
            piece.add(token);
        }
        close(piece);
    }

    private boolean isWithin(Token token, List<Span> elsewhere) {
        return prices.stream().anyMatch(p -> token.start() < p.end() && p.start() < token.end())
                || elsewhere.stream().anyMatch(s -> token.start() < s.end() && s.start() < token.end());
    }

    private boolean belongs(List<Token> piece, Token token, boolean names) {
        Token last = piece.get(piece.size() - 1);
        if (last.end() > token.start()) {
            return true;
        }
        String between = draft.folded.substring(last.end(), token.start());
        boolean price = prices.stream().anyMatch(p -> p.start() >= last.end() && p.end() <= token.start());
        if (price || HARD.matcher(between).matches()) {
            return false;
        }
        if (!names && index.isAnother(piece, token)) {
            return false;
        }
        if (!names || NEXT_TO.matcher(between).matches()) {
            return true;
        }
        List<Token> together =
                new ArrayList<>(piece.stream().filter(index::names).toList());
        together.add(token);
        return index.haveOneInCommon(together);
    }

    private void close(List<Token> piece) {
        if (piece.isEmpty()) {
            return;
        }
        int start = piece.get(0).start();
        int end = piece.get(piece.size() - 1).end();
        Mention before = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        if (piece.stream().anyMatch(index::names)) {
            mentions.add(new Mention(start, end, List.copyOf(piece), named(piece, before), false));
        } else if (before != null
                && piece.stream()
                        .anyMatch(t -> t.kind() != Kind.NUMBER && index.isKnown(t) || t.kind() == Kind.MEASURE)) {
            List<Token> said = new ArrayList<>(before.strong());
            said.addAll(piece);
            Set<Product> meant = index.meantBy(said, before.said);
            if (!meant.isEmpty() || before.meant.isEmpty()) {
                mentions.add(new Mention(start, end, said, meant, true));
            } else {
                mentions.add(new Mention(start, end, said, Set.of(), true));
            }
        }
    }

    /** "El televisor" after a product was named is that one, unless another is spoken of. */
    private Set<Product> named(List<Token> piece, Mention before) {
        Set<Product> meant = index.meantBy(piece, List.of());
        boolean sortOnly = piece.stream().filter(index::names).allMatch(t -> index.isSort(t) && !t.plural());
        String lead = draft.folded.substring(
                Math.max(0, piece.get(0).start() - WORDS_BEFORE), piece.get(0).start());
        if (before == null || !sortOnly || ANOTHER.matcher(lead).matches()) {
            return meant;
        }
        Set<Product> same = new LinkedHashSet<>(meant);
        same.retainAll(before.meant);
        return same.isEmpty() ? meant : same;
    }

    /** The products that are spoken of at a position; all when none has been named. */
    Set<Product> at(int position) {
        return lastBefore(position).map(Mention::meant).orElseGet(index::all);
    }

    Optional<Mention> lastBefore(int position) {
        return mentions.stream().filter(m -> m.start < position).reduce((first, second) -> second);
    }

    /** The first product that is newly named in a stretch. */
    Optional<Mention> firstNamedIn(int start, int end) {
        return mentions.stream()
                .filter(m -> !m.refined && m.start >= start && m.start < end)
                .findFirst();
    }

    List<Mention> mentions() {
        return mentions.stream().filter(m -> m.start >= 0).toList();
    }
}
