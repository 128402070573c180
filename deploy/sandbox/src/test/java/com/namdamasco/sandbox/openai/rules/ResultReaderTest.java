package com.namdamasco.sandbox.openai.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultReaderTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("repository.root"), "docs", "contracts");

    @Test
    void composesSpanishFromTheSearchResult() throws IOException {
        String answer = answerTo("Hola, ¿tienen televisores de 32 pulgadas?", golden("catalog-search.json"));

        assertThat(answer)
                .startsWith("¡Hola!")
                .contains("Sí, tenemos esta opción")
                .contains("TELEVISOR SAMSUNG 32\" SMART UN32T4300 NEGRO")
                .contains("(D0007277)")
                .contains("US$ 189,99")
                .contains("Bs. 7.599,60")
                .contains("Disponible en Sabana Grande")
                .doesNotContain("12");
    }

    @Test
    void composesTheDetailsOfAnItem() throws IOException {
        Dialogue dialogue = Dialogues.then(
                Dialogues.saying("¿Precio del D0007277?"),
                "get_live_product_details",
                "{\"code\":\"D0007277\"}",
                golden("catalog-item.json"));

        assertThat(text(RuleModel.decide(dialogue)))
                .contains("D0007277", "US$ 189,99 · Bs. 7.599,60", "Disponible en Sabana Grande", "Sistema: Tizen");
    }

    @Test
    void readsTheShortenedFormOfTheAssistant() {
        String facts =
                """
                {"query":"nevera","count":1,"results":[{"itemCode":"D1","name":"NEVERA LG 14 PIES","priceUsd":1250,
                 "priceBs":50000.5,"inStock":true,"branches":[{"branch":"CHACAO","availability":"pocas unidades"},
                 {"branch":"CATIA","availability":"agotado"}]}]}""";

        assertThat(answerTo("¿Tienen neveras?", facts))
                .contains("US$ 1.250,00 · Bs. 50.000,50", "Pocas unidades en Chacao")
                .doesNotContain("Catia");
    }

    @Test
    void saysThatItIsSoldOut() {
        String soldOut =
                "{\"results\":[{\"itemCode\":\"D1\",\"name\":\"NEVERA LG\",\"priceUsd\":1,\"inStock\":false}]}";

        assertThat(answerTo("¿Tienen neveras?", soldOut)).contains("agotado", "Agotado por ahora");
    }

    @Test
    void callsSimilarWhatDoesNotFit() {
        String other =
                "{\"results\":[{\"itemCode\":\"D1\",\"name\":\"TELEVISOR TCL 43\\\"\",\"priceUsd\":1,\"inStock\":true}]}";

        assertThat(answerTo("¿Tienen televisores de 32 pulgadas?", other)).contains("No encontré exactamente eso");
    }

    @Test
    void admitsThatNothingWasFound() {
        assertThat(answerTo("¿Venden neveras rosadas?", "{\"count\":0,\"results\":[]}"))
                .contains("No encontré «neveras rosadas»")
                .doesNotContain("$");
    }

    @Test
    void sendsToAPersonWhenTheCatalogueIsAway() {
        assertThat(answerTo("¿Venden neveras?", "El catálogo no responde en este momento. No des precios."))
                .contains("asesor")
                .doesNotContain("$");
    }

    @Test
    void saysThatACodeIsUnknown() {
        Dialogue dialogue = Dialogues.then(
                Dialogues.saying("D9999999"),
                "get_live_product_details",
                "{\"code\":\"D9999999\"}",
                "No existe ningún producto con ese código en el catálogo.");

        assertThat(text(RuleModel.decide(dialogue))).contains("No encontré ningún producto con ese código");
    }

    @Test
    void searchesAllBranchesOnceWhenTheNamedOneHasNothing() throws IOException {
        Dialogue first = Dialogues.then(
                Dialogues.saying("¿Tienen televisores de 32 pulgadas en la sucursal Catia?"),
                "search_local_products",
                "{\"query\":\"televisores de 32 pulgadas\",\"branch\":\"Catia\"}",
                "{\"count\":0,\"results\":[]}");

        Decision again = RuleModel.decide(first);
        Dialogue second = Dialogues.then(
                first,
                "search_local_products",
                "{\"query\":\"televisores de 32 pulgadas\"}",
                golden("catalog-search.json"));

        assertThat(again)
                .isEqualTo(new Decision.Call("search_local_products", Map.of("query", "televisores de 32 pulgadas")));
        assertThat(text(RuleModel.decide(second))).contains("En «Catia» no encontré", "Disponible en Sabana Grande");
    }

    @Test
    void keepsALongListShort() {
        String product =
                "{\"itemCode\":\"D1\",\"name\":\"NEVERA " + "X".repeat(120) + "\",\"priceUsd\":1,\"inStock\":true}";
        String many = "{\"results\":[" + (product + ",").repeat(9) + product + "]}";

        String answer = answerTo("¿Tienen neveras?", many);

        assertThat(answer).hasSizeLessThan(950);
        assertThat(answer.split("•")).hasSizeBetween(3, 5);
    }

    private static String answerTo(String question, String result) {
        String arguments = "{\"query\":\"" + ProductQuery.of(question).text() + "\"}";
        return text(RuleModel.decide(
                Dialogues.then(Dialogues.saying(question), "search_local_products", arguments, result)));
    }

    private static String text(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Say.class);
        return ((Decision.Say) decision).text();
    }

    private static String golden(String name) throws IOException {
        return Files.readString(CONTRACTS.resolve(name));
    }
}
