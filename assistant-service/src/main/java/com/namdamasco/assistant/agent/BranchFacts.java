package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.SearchResult.Offer;
import com.namdamasco.assistant.gate.Evidence.Availability;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where an item is, and whether one can still get it there. The number of pieces is the shop's own business. */
record BranchFacts(String branch, Availability availability) {

    private static final int LONGEST_NAME = 60;
    /** Up to so many pieces a branch has "few units". */
    private static final int FEW = 3;

    /** One for each branch, which its best warehouse speaks for; those that have most come first. */
    static List<BranchFacts> of(List<Offer> offers) {
        Map<String, BranchFacts> facts = new LinkedHashMap<>();
        offers.stream()
                .filter(offer -> offer.branch() != null && !offer.branch().isBlank())
                .sorted(Comparator.comparingInt(Offer::stock).reversed())
                .map(offer -> new BranchFacts(Plain.foreign(offer.branch(), LONGEST_NAME), availability(offer.stock())))
                .forEach(fact -> facts.putIfAbsent(fact.branch(), fact));
        return List.copyOf(facts.values());
    }

    /** Of branches that are said to have it, without a number. */
    static List<BranchFacts> having(List<String> branches) {
        return branches.stream()
                .map(name -> new BranchFacts(Plain.foreign(name, LONGEST_NAME), Availability.AVAILABLE))
                .distinct()
                .toList();
    }

    private static Availability availability(int stock) {
        if (stock <= 0) {
            return Availability.OUT;
        }
        return stock <= FEW ? Availability.FEW : Availability.AVAILABLE;
    }
}
