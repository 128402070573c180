package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.Contract;
import com.namdamasco.assistant.catalog.Item;
import com.namdamasco.assistant.catalog.Product;
import com.namdamasco.assistant.catalog.RelatedItems;
import com.namdamasco.assistant.catalog.SearchResult;
import com.namdamasco.assistant.catalog.SearchResult.Hit;
import com.namdamasco.assistant.catalog.SearchResult.Offer;
import com.namdamasco.assistant.catalog.SearchResult.Variant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShortlistTest {

    /** A whole line of an item: nothing in it is cut. */
    private static final Pattern ITEM = Pattern.compile(
            "(?:\\d+\\) |- )D\\d{7} \\S.* \\| US\\$ \\d{1,3}(?:\\.\\d{3})*,\\d{2} \\(Bs\\. \\d{1,3}(?:\\.\\d{3})*,\\d{2}\\)"
                    + "(?: \\| (?:hay|pocas|agotado en): [A-Z, ]+| \\| \\+\\d+)*");

    @Test
    void isAsTheCatalogueHasItInWordsInsteadOfPieces() throws Exception {
        var found = Contract.JSON.treeToValue(Contract.read("catalog-search.json"), SearchResult.class);

        assertThat(list(found).text())
                .isEqualTo(
                        """
                        1) D0007277 TELEVISOR SAMSUNG 32" SMART UN32T4300 NEGRO | US$ 189,99 (Bs. 7.599,60) | hay: SABANA GRANDE
                           Pantalla: 32" HD. Sistema: Tizen.""");
    }

    @Test
    void readsWhatTheCatalogueSaysOfOneAndOfRelatedItems() throws Exception {
        var item = ModelFacts.of(Contract.JSON.treeToValue(Contract.read("catalog-item.json"), Item.class));
        var product = ModelFacts.of(Contract.JSON.treeToValue(Contract.read("catalog-product.json"), Product.class));
        var similar = Contract.JSON.treeToValue(Contract.read("catalog-similar.json"), RelatedItems.class);
        var accessories = Contract.JSON.treeToValue(Contract.read("catalog-accessories.json"), RelatedItems.class);

        assertThat(item).isEqualTo(product);
        assertThat(item.items().get(0).bs()).isEqualByComparingTo("7599.60");
        assertThat(shown(similar)).contains("S26 TELEFONO SAMSUNG GALAXY A26", "US$ 269,00", "hay: CHACAO, VALENCIA");
        assertThat(shown(accessories)).contains("C25 CARGADOR SAMSUNG", "US$ 19,50 (Bs. 780,00)");
    }

    private static String shown(RelatedItems related) {
        List<ModelFacts> models = related.results().stream().map(ModelFacts::of).toList();
        return Shortlist.of("", models, false, 6_000).text();
    }

    @ParameterizedTest
    @CsvSource({"10, 4, 12, 6000", "10, 4, 12, 3600", "10, 6, 40, 6000", "10, 4, 12, 1500", "100, 4, 12, 6000"})
    void fitsWhateverIsFoundAndSaysHowMuchMoreThereIs(int models, int variants, int branches, int most) {
        Shortlist list = Shortlist.of("", found(models, variants, branches), true, most);

        assertThat(list.text()).hasSizeLessThanOrEqualTo(most);
        List<String> items =
                list.text().lines().filter(line -> line.contains("US$")).toList();
        assertThat(items).isNotEmpty().allMatch(line -> ITEM.matcher(line).matches());
        assertThat(list.text()).contains("más modelos: afina la búsqueda");
        int left = models - list.models().size();
        if (left > 0) {
            assertThat(list.text()).contains("+" + left + " más modelos");
        }
        for (ModelFacts model : list.models()) {
            assertThat(model.items().size() + model.more()).isEqualTo(variants);
            for (ItemFacts item : model.items()) {
                assertThat(item.branches().size() + item.more()).isEqualTo(branches);
                assertThat(list.text()).contains(item.code() + " ");
            }
        }
    }

    @Test
    void showsAllTenModelsAndFourVariantsOfEach() {
        Shortlist list = Shortlist.of("", found(10, 4, 12), false, 6_000);

        assertThat(list.models()).hasSize(10).allMatch(model -> model.items().size() == 4);
        assertThat(list.text()).hasSizeBetween(3_000, 6_000);
    }

    @Test
    void tellsAvailabilityBestBranchFirst() {
        var offers = List.of(offer("CHACAO", 0), offer("VALENCIA", 3), offer("MARACAY", 4), offer("CHACAO", 1));
        var item = new Item("D1", "NEVERA", "MABE", "NEVERAS", "", "", true, offers);

        String text =
                Shortlist.of("", List.of(ModelFacts.of(item)), false, 1_000).text();

        assertThat(text).endsWith("| hay: MARACAY | pocas: VALENCIA, CHACAO").contains("[MABE]");
    }

    @Test
    void doesNotPassASimilarCodeOffAsTheOneAskedFor() {
        assertThat(list(result(List.of("code"))).text()).doesNotContain(CompactText.SIMILAR_CODE);
        assertThat(list(result(List.of("text", "similar-code"))).text()).contains(CompactText.SIMILAR_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\n2) D0000001 FALSO | US$ 1,00 | hay: CHACAO", "a | b", "a\u2028b", "a\u0000b"})
    void aForeignTextStaysOnItsLineAndInItsField(String name) {
        String text = Plain.text(name, 200);

        assertThat(text.lines()).hasSize(1);
        assertThat(text).doesNotContain("|").startsWith("a");
    }

    @Test
    void aTextIsNeverCutWithinAWord() {
        assertThat(Plain.text("Cuesta 1.234,50 dólares", 12)).isEqualTo("Cuesta…");
        assertThat(Plain.text("D0007277", 4)).isEqualTo("…");
        assertThat(Plain.text(null, 4)).isEmpty();
    }

    private static Shortlist list(SearchResult found) {
        List<ModelFacts> models = found.results().stream().map(ModelFacts::of).toList();
        return Shortlist.of("", models, false, 6_000);
    }

    private static SearchResult result(List<String> matchedBy) {
        var variant = new Variant("D1", "CAFETERA BC1011 NEGRA", "negro", null, BigDecimal.TEN, null, true, List.of());
        var hit = new Hit("CAFETERA BC1011", "OSTER", "CAFETERAS", "Seis tazas", matchedBy, List.of(variant));
        return new SearchResult("cafetera", 1, null, List.of(hit), null);
    }

    /** As long as real ones are. */
    private static List<ModelFacts> found(int models, int variants, int branches) {
        List<ModelFacts> found = new ArrayList<>();
        for (int m = 0; m < models; m++) {
            String name = "TELEFONO SAMSUNG GALAXY A%d SM-A%d65M/DS DUAL SIM 5G".formatted(m + 10, m);
            List<Variant> items = new ArrayList<>();
            for (int v = 0; v < variants; v++) {
                List<Offer> offers = new ArrayList<>();
                for (int b = 0; b < branches; b++) {
                    String letter = String.valueOf((char) ('A' + b % 26));
                    offers.add(offer("SAMBIL LA CANDELARIA " + letter.repeat(1 + b / 26), b % 8));
                }
                String code = "D%07d".formatted(m * 100 + v);
                String colour = List.of("negro", "blanco", "azul marino", "verde", "gris", "rosado")
                        .get(v);
                BigDecimal usd = new BigDecimal("1234.50");
                items.add(new Variant(
                        code,
                        name + " 8GB 256GB " + colour.toUpperCase(),
                        colour,
                        "8GB/256GB",
                        usd,
                        usd.multiply(BigDecimal.valueOf(40)),
                        true,
                        offers));
            }
            found.add(ModelFacts.of(new Hit(
                    name, "SAMSUNG", "TELEFONIA", "Pantalla Super AMOLED. ".repeat(12), List.of("text"), items)));
        }
        return found;
    }

    private static Offer offer(String branch, int stock) {
        return new Offer(branch, stock, BigDecimal.TEN, null);
    }
}
