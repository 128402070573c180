package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.agent.ProductFacts.BranchFacts;
import com.namdamasco.assistant.catalog.Item;
import com.namdamasco.assistant.catalog.SearchResult.Offer;
import com.namdamasco.assistant.gate.Evidence;
import com.namdamasco.assistant.gate.Evidence.Availability;
import com.namdamasco.assistant.gate.Evidence.Place;
import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.guardrail.ToolText;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tools return, as the figure gate's evidence; also remembers which branches there are. */
@ApplicationScoped
public class ToolEvidence {

    private static final int MOST_BRANCHES = 500;

    private final Set<String> branches = ConcurrentHashMap.newKeySet();

    /** What the model is shown, and no more than that. */
    Evidence of(List<ProductFacts> shown) {
        return new Evidence(shown.stream().map(this::of).toList(), List.of());
    }

    /** What the catalogue says now, all warehouses included. */
    Product of(Item item) {
        List<BranchFacts> places = item.warehouses().stream()
                .sorted(Comparator.comparingInt(Offer::stock).reversed())
                .map(BranchFacts::of)
                .toList();
        return new Product(
                item.itemCode(),
                ToolText.clean(item.name()),
                item.brand(),
                text(ToolText.clean(item.description()), ToolText.clean(item.specification())),
                prices(item, Offer::priceUsd),
                prices(item, Offer::priceBs),
                item.inStock(),
                places(places));
    }

    /** Branches that any result has told of since the start: naming one of them is a statement about a branch. */
    public Set<String> knownBranches() {
        return Set.copyOf(branches);
    }

    private Product of(ProductFacts facts) {
        return new Product(
                facts.itemCode(),
                facts.name(),
                facts.brand(),
                text(facts.summary(), facts.specification()),
                priceIn(facts.priceUsd()),
                priceIn(facts.priceBs()),
                facts.inStock(),
                places(facts.branches()));
    }

    /** The best of its warehouses speaks for a branch; the list comes with the best first. */
    private List<Place> places(List<BranchFacts> facts) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (BranchFacts fact : facts) {
            if (fact.branch() != null) {
                places.putIfAbsent(fact.branch(), new Place(fact.branch(), null, availability(fact.availability())));
            }
        }
        if (branches.size() < MOST_BRANCHES) {
            branches.addAll(places.keySet());
        }
        return List.copyOf(places.values());
    }

    private static Availability availability(String words) {
        return switch (words) {
            case "disponible" -> Availability.AVAILABLE;
            case "pocas unidades" -> Availability.FEW;
            default -> Availability.OUT;
        };
    }

    private static List<BigDecimal> prices(Item item, Function<Offer, BigDecimal> price) {
        return item.warehouses().stream()
                .map(price)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<BigDecimal> priceIn(BigDecimal price) {
        return price == null ? List.of() : List.of(price);
    }

    private static String text(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
