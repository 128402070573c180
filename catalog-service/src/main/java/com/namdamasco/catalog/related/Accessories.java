package com.namdamasco.catalog.related;

import com.namdamasco.catalog.related.AccessoryRules.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things that go with an item: what {@link AccessoryRules} say of its kind, as far as {@link FitsModel} lets it pass. */
@ApplicationScoped
class Accessories {

    private final AccessoryRules rules = new AccessoryRules();
    private final Items items;

    Accessories(Items items) {
        this.items = items;
    }

    Uni<List<RelatedItem>> of(Subject subject, int limit) {
        List<Kind> kinds = rules.of(subject);
        if (kinds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        FitsModel fits = new FitsModel(subject);
        return items.named(kinds, fits.spoken(), subject).map(found -> chosen(found, kinds, fits, limit));
    }

    private record Candidate(RelatedItem item, int kind, int fit) {}

    /** What is in stock first; the best of each kind before the second best of any. */
    static List<RelatedItem> chosen(List<RelatedItem> found, List<Kind> kinds, FitsModel fits, int limit) {
        List<Candidate> candidates = new ArrayList<>();
        for (RelatedItem item : found) {
            Candidate candidate = candidate(item, kinds, fits);
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> !candidate.item.inStock())
                .thenComparing(Comparator.comparingInt(Candidate::fit).reversed()));
        Map<Integer, Integer> seen = new HashMap<>();
        Map<Candidate, Integer> turn = new HashMap<>();
        candidates.forEach(candidate -> turn.put(candidate, seen.merge(candidate.kind, 1, Integer::sum)));
        return candidates.stream()
                .sorted(Comparator.comparing((Candidate candidate) -> !candidate.item.inStock())
                        .thenComparing(turn::get)
                        .thenComparing(Candidate::kind))
                .limit(limit)
                .map(Candidate::item)
                .toList();
    }

    /** Null when it does not fit. */
    private static Candidate candidate(RelatedItem item, List<Kind> kinds, FitsModel fits) {
        String name = FitsModel.words(item.name());
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            if (name.startsWith(kind.phrase())) {
                boolean named = fits.isNamedBy(item.name());
                if (kind.ofOneModel() && !named || !fits.sizesAgree(item.name())) {
                    return null;
                }
                return new Candidate(item, i, named ? 2 : fits.isOfBrand(item.brand()) ? 1 : 0);
            }
        }
        return null;
    }
}
