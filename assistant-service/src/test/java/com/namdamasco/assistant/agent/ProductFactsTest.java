package com.namdamasco.assistant.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.Contract;
import com.namdamasco.assistant.agent.ProductFacts.BranchFacts;
import com.namdamasco.assistant.catalog.Item;
import com.namdamasco.assistant.catalog.Product;
import com.namdamasco.assistant.catalog.SearchResult;
import com.namdamasco.assistant.catalog.SearchResult.Offer;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProductFactsTest {

    @Test
    void carriesTheFiguresOfASearchHitAndNoStockNumber() throws Exception {
        var found = Contract.JSON.treeToValue(Contract.read("catalog-search.json"), SearchResult.class);

        ProductFacts facts = ProductFacts.of(found.results().get(0)).get(0);

        assertThat(facts.itemCode()).isEqualTo("D0007277");
        assertThat(facts.priceUsd()).isEqualByComparingTo("189.99");
        assertThat(facts.priceBs()).isEqualByComparingTo("7599.60");
        assertThat(facts.branches()).containsExactly(new BranchFacts("SABANA GRANDE", "disponible"));
        JsonNode told = Contract.JSON.valueToTree(facts);
        assertThat(told.findValue("stock")).isNull();
    }

    @Test
    void readsAnItemAndAProductOfTheCatalogue() throws Exception {
        var item = ProductFacts.of(Contract.JSON.treeToValue(Contract.read("catalog-item.json"), Item.class));
        var product = ProductFacts.of(Contract.JSON.treeToValue(Contract.read("catalog-product.json"), Product.class));

        assertThat(item.priceUsd()).isEqualByComparingTo(product.priceUsd());
        assertThat(item.priceBs()).isEqualByComparingTo(product.priceBs());
        assertThat(item.inStock()).isTrue();
        assertThat(item.branches()).isEqualTo(product.branches());
    }

    @Test
    void doesNotPassASimilarCodeOffAsTheOneAskedFor() {
        var exact = hit(List.of("code"));
        var similar = hit(List.of("text", "similar-code"));

        assertThat(ProductFacts.of(exact)).extracting(ProductFacts::note).containsOnlyNulls();
        assertThat(ProductFacts.of(similar)).extracting(ProductFacts::note).containsOnly(ProductFacts.SIMILAR_CODE);
    }

    @Test
    void eachVariantKeepsItsOwnFigures() {
        List<ProductFacts> facts = ProductFacts.of(hit(List.of("text")));

        assertThat(facts).extracting(ProductFacts::itemCode).containsExactly("D1", "D2");
        assertThat(facts).extracting(ProductFacts::priceUsd).containsExactly(BigDecimal.TEN, BigDecimal.ONE);
        assertThat(facts).extracting(ProductFacts::summary).containsExactly("Seis tazas", null);
    }

    private static SearchResult.Hit hit(List<String> matchedBy) {
        return new SearchResult.Hit(
                "CAFETERA BC1011",
                "OSTER",
                "CAFETERAS",
                "Seis tazas",
                matchedBy,
                List.of(
                        new SearchResult.Variant("D1", "CAFETERA BC1011 NEGRA", BigDecimal.TEN, null, true, List.of()),
                        new SearchResult.Variant("D2", "CAFETERA BC1011 ROJA", BigDecimal.ONE, null, true, List.of())));
    }

    @Test
    void saysAvailabilityInWordsBestBranchFirst() {
        var offers = List.of(offer("CHACAO", 0), offer("VALENCIA", 3), offer("MARACAY", 4));

        ProductFacts facts = ProductFacts.of(new Item("D1", "NEVERA", "MABE", "NEVERAS", "", "", true, offers));

        assertThat(facts.branches())
                .containsExactly(
                        new BranchFacts("MARACAY", "disponible"),
                        new BranchFacts("VALENCIA", "pocas unidades"),
                        new BranchFacts("CHACAO", "agotado"));
    }

    private static Offer offer(String branch, int stock) {
        return new Offer(branch, stock, BigDecimal.TEN, null);
    }
}
