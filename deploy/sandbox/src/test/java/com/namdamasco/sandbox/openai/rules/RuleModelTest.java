package com.namdamasco.sandbox.openai.rules;

import com.namdamasco.sandbox.openai.rules.Dialogue.Parameter;
import com.namdamasco.sandbox.openai.rules.Dialogue.Tool;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RuleModelTest {

    @Test
    void asksTheCatalogueForAProduct() {
        Decision decision = RuleModel.decide(Dialogues.saying("¿Tienen televisores de 32 pulgadas?"));

        assertThat(decision)
                .isEqualTo(new Decision.Call("search_local_products", Map.of("query", "televisores de 32 pulgadas")));
    }

    @Test
    void namesBranchAndStockWhenTheToolKnowsThem() {
        Decision decision = RuleModel.decide(Dialogues.saying("¿Hay neveras disponibles en la sucursal Chacao?"));

        assertThat(decision)
                .isEqualTo(new Decision.Call(
                        "search_local_products", Map.of("query", "neveras", "inStockOnly", true, "branch", "Chacao")));
    }

    @Test
    void leavesOutWhatTheToolDoesNotDeclare() {
        Tool plain = new Tool("search_local_products", List.of(new Parameter("texto", "string", true)));
        Dialogue dialogue = new Dialogue(
                Dialogues.saying("¿Hay neveras disponibles en la sucursal Chacao?")
                        .turns(),
                List.of(plain));

        assertThat(RuleModel.decide(dialogue))
                .isEqualTo(new Decision.Call("search_local_products", Map.of("texto", "neveras")));
    }

    @ParameterizedTest
    @CsvSource({
        "¿Cuánto cuesta el D0007277?, D0007277",
        "precio de d0007277 por favor, D0007277",
        "D0007277_ALMACEN_PRINCIPAL_CHACAO, D0007277_ALMACEN_PRINCIPAL_CHACAO"
    })
    void looksAnItemCodeUp(String said, String code) {
        assertThat(RuleModel.decide(Dialogues.saying(said)))
                .isEqualTo(new Decision.Call("get_live_product_details", Map.of("code", code)));
    }

    @ParameterizedTest
    @CsvSource({
        "Hola, ¡Hola!",
        "Buenas tardes, ¡Hola!",
        "Muchas gracias, Con mucho gusto",
        "Chao, Gracias por escribirnos",
        "Quiero hablar con una persona, asesor te atenderá",
        "¿Me atiende un asesor para una nevera?, asesor te atenderá",
        "Mi lavadora llegó dañada, Lamento",
        "¿Aceptan Zelle?, formas de pago",
        "¿Cuáles son las formas de pago?, formas de pago",
        "¿Dónde están ubicados?, dirección",
        "¿Hacen delivery?, envíos",
        "ok, Perfecto",
        "'Gracias, muy amable', Con mucho gusto",
        "¿Me puedes ayudar?, Cuéntame qué producto buscas",
        "(el cliente envió una nota de voz que no puedes escuchar), solo puedo leer texto",
        "'https://www.google.com/maps/place/10.4,-66.8', sucursales"
    })
    void answersWithoutAToolWhatIsNoProduct(String said, String expected) {
        assertThat(RuleModel.decide(Dialogues.saying(said)))
                .isInstanceOfSatisfying(
                        Decision.Say.class, say -> assertThat(say.text()).contains(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "¿Y lavadoras?, lavadoras",
        "¿Y de 43 pulgadas?, televisores 43 pulgadas",
        "¿Y cuánto cuestan?, televisores de 32 pulgadas"
    })
    void continuesWithWhatWasAskedBefore(String followUp, String query) {
        Decision decision = RuleModel.decide(Dialogues.saying("¿Tienen televisores de 32 pulgadas?", followUp));

        assertThat(decision).isEqualTo(new Decision.Call("search_local_products", Map.of("query", query)));
    }

    @ParameterizedTest
    @CsvSource({"¿Cuánto vale el segundo?, D0000002", "El primero, D0000001"})
    void looksUpWhatTheListNamed(String said, String code) {
        Dialogue dialogue = Dialogues.answered("¿Tienen neveras?", "• A (D0000001)\n• B (D0000002)", said);

        assertThat(RuleModel.decide(dialogue))
                .isEqualTo(new Decision.Call("get_live_product_details", Map.of("code", code)));
    }

    @Test
    void doesNotTakeAnExecutiveFridgeForAPerson() {
        assertThat(RuleModel.decide(Dialogues.saying("nevera ejecutiva para oficina")))
                .isEqualTo(
                        new Decision.Call("search_local_products", Map.of("query", "nevera ejecutiva para oficina")));
    }

    @Test
    void doesNotTakeTheHistorysResultsForNewOnes() {
        Dialogue earlier = Dialogues.then(Dialogues.saying("¿Tienen neveras?"), "search_local_products", "{}", "{}");
        Dialogue now = new Dialogue(
                Stream.concat(earlier.turns().stream(), Dialogues.saying("¿Y cocinas?").turns().stream())
                        .toList(),
                earlier.tools());

        assertThat(RuleModel.decide(now))
                .isEqualTo(new Decision.Call("search_local_products", Map.of("query", "cocinas")));
    }
}
