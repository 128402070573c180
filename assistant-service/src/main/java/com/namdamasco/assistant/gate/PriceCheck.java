package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Amounts.Amount;
import com.namdamasco.assistant.gate.Draft.Span;
import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.gate.Subjects.Mention;
import com.namdamasco.assistant.gate.Unbacked.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every amount must be a price of the product that it is told of, a budget of the customer's, or stand in a passage. Pure. */
final class PriceCheck {

    private static final int SAME_PRICE_WITHIN = 30;
    private static final Pattern LABEL = Pattern.compile(
            "[^a-z0-9]*(?:(?:precios?|usd|us|dolares|bolivares|bs|en|desde|costo|valor|contado|de|ref|oferta|su|solo|por|a)\\b[^a-z0-9]*)*");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
    private static final Pattern AT_MOST = Pattern.compile(
            "presupuesto|menos de|hasta|maxim[oa]|no (?:pas|super|exced)|debajo|rango|entre|alrededor|cerca de|inferior|menor");
    private static final Pattern AT_LEAST = Pattern.compile("mas de|arriba|encima|superior|mayor|minim[oa]");

    private final Draft draft;
    private final Subjects subjects;
    private final ProductIndex index;
    private final Evidence evidence;
    private final String customerWords;
    private final List<Unbacked> unbacked;
    private final Set<String> quoted;
    /** Start of the sentence whose prices stand before their products ("por $189,99 tienes ..."). */
    private int priceFirst = -1;

    PriceCheck(Claims claims, ProductIndex index) {
        this.draft = claims.draft();
        this.subjects = claims.subjects();
        this.index = index;
        this.evidence = claims.evidence();
        this.customerWords = claims.customerWords();
        this.unbacked = claims.unbacked();
        this.quoted = claims.quoted();
    }

    void check(List<Amount> amounts) {
        List<List<Amount>> groups = grouped(amounts);
        for (int i = 0; i < groups.size(); i++) {
            int from = i == 0 ? 0 : last(groups.get(i - 1)).end();
            int to = i + 1 == groups.size()
                    ? draft.folded.length()
                    : groups.get(i + 1).get(0).start();
            check(groups.get(i), from, to);
        }
    }

    /** One price in two currencies is held against one product. */
    private List<List<Amount>> grouped(List<Amount> amounts) {
        List<List<Amount>> groups = new ArrayList<>();
        for (Amount amount : amounts) {
            List<Amount> open = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (open != null && isSamePrice(open, amount)) {
                open.add(amount);
            } else {
                groups.add(new ArrayList<>(List.of(amount)));
            }
        }
        return groups;
    }

    private boolean isSamePrice(List<Amount> open, Amount amount) {
        int end = last(open).end();
        return amount.start() - end <= SAME_PRICE_WITHIN
                && open.stream().noneMatch(other -> other.currency() == amount.currency())
                && subjects.firstNamedIn(end, amount.start()).isEmpty()
                && draft.folded.indexOf('\n', end) < 0 | draft.folded.indexOf('\n', end) >= amount.start();
    }

    private void check(List<Amount> group, int from, int to) {
        Set<Product> meant = subject(group, from, to);
        List<Product> backing = meant.stream()
                .filter(product -> group.stream().allMatch(a -> product.costs(a.currency(), a.value())))
                .toList();
        if (!backing.isEmpty()) {
            backing.forEach(product -> quoted.add(product.code()));
            return;
        }
        boolean named = subjects.firstNamedIn(
                        Math.max(from, draft.lineAt(group.get(0).start()).start()),
                        group.get(0).start())
                .isPresent();
        for (Amount amount : group) {
            boolean alone =
                    meant.stream().anyMatch(p -> group.size() == 1 && p.costs(amount.currency(), amount.value()));
            if (!alone && !isBudget(amount, meant) && (named || !isInPassage(amount))) {
                unbacked.add(
                        new Unbacked(Kind.PRICE, draft.words(amount.start(), amount.end()), reason(amount, meant)));
            }
        }
    }

    private Set<Product> subject(List<Amount> group, int from, int to) {
        boolean before = priceFirst == draft.sentenceAt(group.get(0).start()).start();
        int start = group.get(0).start();
        Span line = draft.lineAt(start);
        Span sentence = draft.sentenceAt(start);
        int begin = Math.max(from, Math.max(line.start(), sentence.start()));
        boolean nothingBefore = subjects.firstNamedIn(begin, start).isEmpty();
        if ((nothingBefore || before) && !isLabelled(line, start)) {
            Optional<Mention> after =
                    subjects.firstNamedIn(last(group).end(), Math.min(to, Math.max(sentence.end(), start)));
            if (after.isPresent()) {
                priceFirst = sentence.start();
                return after.get().meant();
            }
        }
        return subjects.at(start);
    }

    /** A line of its own under the product's name. */
    private boolean isLabelled(Span line, int start) {
        if (!LABEL.matcher(draft.folded.substring(line.start(), start)).matches()) {
            return false;
        }
        return subjects.lastBefore(start)
                .filter(m -> m.start() >= 0 && m.start() < line.start())
                .filter(m -> !BLANK_LINE
                        .matcher(draft.folded.substring(m.start(), line.start()))
                        .find())
                .isPresent();
    }

    private boolean isBudget(Amount amount, Set<Product> meant) {
        if (amount.value() == null || !customerNamed(amount)) {
            return false;
        }
        Span sentence = draft.sentenceAt(amount.start());
        String before = draft.folded.substring(sentence.start(), amount.start());
        boolean most = AT_MOST.matcher(before).find();
        boolean least = AT_LEAST.matcher(before).find();
        if (!most && !least) {
            return false;
        }
        boolean ofProduct =
                subjects.firstNamedIn(sentence.start(), amount.start()).isPresent();
        return !ofProduct || meant.stream().anyMatch(product -> holds(product, amount, most));
    }

    private static boolean holds(Product product, Amount amount, boolean most) {
        List<BigDecimal> prices = amount.currency() == Currency.BS ? product.bs() : product.usd();
        return prices.stream()
                .anyMatch(price -> most ? price.compareTo(amount.value()) <= 0 : price.compareTo(amount.value()) >= 0);
    }

    private boolean customerNamed(Amount amount) {
        Draft words = new Draft(customerWords);
        List<Amount> named = Amounts.named(words);
        if (named.stream()
                .anyMatch(a -> a.value() != null
                        && a.value().compareTo(amount.value()) == 0
                        && (a.currency() == amount.currency() || amount.currency() == Currency.UNNAMED))) {
            return true;
        }
        boolean elsewhere =
                named.stream().anyMatch(a -> a.value() != null && a.value().compareTo(amount.value()) == 0);
        return !elsewhere
                && Vocabulary.of(customerWords).hasNumber(amount.value().toPlainString());
    }

    /** The same amount in the same currency, in a sentence of a passage that speaks of the same thing. */
    private boolean isInPassage(Amount amount) {
        if (amount.value() == null) {
            return false;
        }
        String around = draft.sentenceAt(amount.start()).of(draft.folded);
        for (String passage : evidence.passages()) {
            Draft text = new Draft(passage);
            for (Amount told : Amounts.named(text)) {
                boolean same = told.value() != null
                        && told.value().compareTo(amount.value()) == 0
                        && told.currency() == amount.currency();
                if (same && shareAWord(around, text.sentenceAt(told.start()).of(text.folded))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean shareAWord(String one, String other) {
        Set<String> words = contentWords(one);
        words.retainAll(contentWords(other));
        return !words.isEmpty();
    }

    private static Set<String> contentWords(String text) {
        return Tokens.of(text).stream()
                .filter(t -> t.kind() == Tokens.Kind.STRONG && t.form().length() > 3)
                .map(Tokens.Token::form)
                .filter(form -> !form.matches("dolar|bolivar|precio|preci|desd|cost|cuest|valor|tien"))
                .collect(Collectors.toSet());
    }

    private String reason(Amount amount, Set<Product> meant) {
        if (amount.value() == null) {
            return "ese monto no está escrito como una cifra exacta del resultado de una herramienta";
        }
        if (meant.isEmpty()) {
            return "el producto que nombra no está en los resultados de las herramientas";
        }
        boolean ofAnother = index.all().stream().anyMatch(p -> p.costs(amount.currency(), amount.value()));
        return ofAnother
                ? "ese precio es de otro producto"
                : "ningún resultado de una herramienta da ese precio; copia el precio exacto o no lo digas";
    }

    private static Amount last(List<Amount> group) {
        return group.get(group.size() - 1);
    }
}
