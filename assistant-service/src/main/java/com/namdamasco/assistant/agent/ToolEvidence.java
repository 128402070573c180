package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.Item;
import com.namdamasco.assistant.catalog.SearchResult.Offer;
import com.namdamasco.assistant.gate.Evidence;
import com.namdamasco.assistant.gate.Evidence.Place;
import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.guardrail.ToolText;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
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

    private final BranchDirectory directory;
    private final Set<String> branches = ConcurrentHashMap.newKeySet();

    ToolEvidence(BranchDirectory directory) {
        this.directory = directory;
    }

    /** What the model is shown, and no more than that. */
    Evidence of(List<ModelFacts> shown) {
        List<Product> products = shown.stream()
                .flatMap(model -> model.items().stream().map(item -> of(model, item)))
                .toList();
        return new Evidence(products, List.of());
    }

    /** A text of the shop's own, such as an address: what it says may be said. */
    static Evidence passages(String... texts) {
        return new Evidence(List.of(), List.of(texts));
    }

    /** What the catalogue says now, all warehouses included. */
    Product of(Item item) {
        return new Product(
                item.itemCode(),
                ToolText.clean(item.name()),
                item.brand(),
                Stream.of(item.description(), item.specification())
                        .filter(Objects::nonNull)
                        .map(ToolText::clean)
                        .collect(Collectors.joining("\n")),
                prices(item, Offer::priceUsd),
                prices(item, Offer::priceBs),
                item.inStock(),
                places(BranchFacts.of(item.warehouses())));
    }

    /** Branches that exist, of the list and of any result since the start: naming one of them is a statement about a branch. */
    public Set<String> knownBranches() {
        Set<String> known = new HashSet<>(branches);
        known.addAll(directory.lastKnown().all());
        return known;
    }

    private Product of(ModelFacts model, ItemFacts item) {
        return new Product(
                item.code(),
                item.name(),
                model.brand(),
                model.text(),
                priceIn(item.usd()),
                priceIn(item.bs()),
                item.inStock(),
                places(item.branches()));
    }

    /** With the city, so that "disponible en Caracas" is backed by a branch there. */
    private List<Place> places(List<BranchFacts> facts) {
        BranchNames names = directory.lastKnown();
        List<Place> places = facts.stream()
                .map(fact -> new Place(fact.branch(), names.cityOf(fact.branch()), fact.availability()))
                .toList();
        if (branches.size() < MOST_BRANCHES) {
            places.forEach(place -> branches.add(place.branch()));
        }
        return places;
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
}
