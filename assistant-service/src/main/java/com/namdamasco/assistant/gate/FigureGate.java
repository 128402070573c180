package com.namdamasco.assistant.gate;

import com.namdamasco.assistant.gate.Amounts.Amount;
import com.namdamasco.assistant.gate.Branches.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether a draft may be sent: every price, stock statement, product code and branch in it must be backed by a tool
 * result. Pure and closed: what it cannot read as something harmless it refuses. See docs/guardrails.md.
 */
public final class FigureGate {

    /** Longer ones are no chat messages, and are refused unread. */
    private static final int LONGEST = 6_000;

    private FigureGate() {}

    /** @param customerWords what the customer has said in the turn; its numbers may be repeated as a budget */
    public static Verdict check(String draft, Evidence evidence, String customerWords) {
        return check(draft, evidence, customerWords, List.of());
    }

    /** @param knownBranches names of branches that exist, whether or not a result told of them */
    public static Verdict check(
            String text, Evidence evidence, String customerWords, Collection<String> knownBranches) {
        if (text.length() > LONGEST) {
            return new Verdict(
                    List.of(new Unbacked(Unbacked.Kind.NUMBER, "la respuesta", "es demasiado larga para un chat")),
                    Set.of());
        }
        List<Unbacked> unbacked = new ArrayList<>();
        Set<String> quoted = new LinkedHashSet<>();
        Draft draft = new Draft(text);
        Vocabulary vocabulary = Vocabulary.of(evidence);
        Branches branches = new Branches(evidence, knownBranches);
        ProductIndex index = new ProductIndex(evidence);

        List<Amount> named = Amounts.named(draft);
        takeNames(draft, evidence);
        List<Named> places = Places.in(draft, branches, vocabulary);
        NumberCheck.lists(draft);
        Measures.take(draft);
        StockCheck.check(draft, evidence, customerWords, unbacked);
        StockCheck.besideBranches(draft, Places.spans(places), unbacked);
        NumberCheck.terms(draft, evidence, vocabulary, unbacked);
        List<Amount> amounts = Stream.concat(named.stream(), Amounts.bare(draft).stream())
                .sorted(Comparator.comparingInt(Amount::start))
                .toList();

        Subjects subjects = Subjects.of(draft, index, amounts, Places.spans(places), customerWords);
        Claims claims = new Claims(draft, subjects, evidence, customerWords, unbacked, quoted);
        new PriceCheck(claims, index).check(amounts);
        new AvailabilityCheck(claims, branches).check(places);
        new CodeCheck(claims, index, vocabulary).check();
        NumberCheck.rest(draft, vocabulary, customerWords, unbacked);
        return new Verdict(unbacked.stream().distinct().toList(), Set.copyOf(quoted));
    }

    /** A product's name as the catalogue has it is no claim of its own, whatever numbers it contains. */
    private static void takeNames(Draft draft, Evidence evidence) {
        evidence.products().stream()
                .map(product -> KnownText.of(product.name()).folded().strip())
                .filter(name -> name.length() > 4)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(name -> {
                    int end;
                    for (int start = draft.folded.indexOf(name); start >= 0; start = draft.folded.indexOf(name, end)) {
                        end = start + name.length();
                        if (draft.isFree(start, end)) {
                            draft.take(start, end);
                        }
                    }
                });
    }
}
