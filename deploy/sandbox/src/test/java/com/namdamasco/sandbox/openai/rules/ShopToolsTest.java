package com.namdamasco.sandbox.openai.rules;

import com.namdamasco.sandbox.openai.rules.Dialogue.Parameter;
import com.namdamasco.sandbox.openai.rules.Dialogue.Tool;
import com.namdamasco.sandbox.openai.rules.Dialogue.Turn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShopToolsTest {

    private static final List<Tool> TOOLS = List.of(
            Dialogues.SEARCH,
            Dialogues.DETAILS,
            tool("find_branches", "place"),
            tool("search_store_knowledge", "query"),
            tool("get_available_brands", "category"),
            tool("find_accessories", "code"),
            tool("find_similar_products", "code"),
            tool("hand_over_to_human", "department"));

    @ParameterizedTest
    @CsvSource({
        "¿Dónde están en Valencia?, find_branches, place, Valencia",
        "¿Tienen sucursal en Maracaibo?, find_branches, place, Maracaibo",
        "¿Hacen envíos?, search_store_knowledge, query, ¿Hacen envíos?",
        "¿Qué marcas de televisores tienen?, get_available_brands, category, televisores",
        "¿Qué accesorios tienen para el D0007277?, find_accessories, code, D0007277",
        "Muéstrame algo parecido al D0007277, find_similar_products, code, D0007277",
        "Quiero hablar con una persona, hand_over_to_human, department, sales",
        "Mi lavadora llegó dañada, hand_over_to_human, department, support"
    })
    void asksTheToolThatKnows(String said, String tool, String argument, String value) {
        Decision decision = RuleModel.decide(dialogue(Dialogues.saying(said)));

        assertThat(decision).isInstanceOfSatisfying(Decision.Call.class, call -> {
            assertThat(call.tool()).isEqualTo(tool);
            assertThat(call.arguments()).containsEntry(argument, value);
        });
    }

    @Test
    void asksForTheBranchesNearAPinWithoutNamingAPlace() {
        assertThat(RuleModel.decide(dialogue(Dialogues.saying("[ubicación del cliente: pin]"))))
                .isEqualTo(new Decision.Call("find_branches", Map.of()));
    }

    @Test
    void takesTheProductThatWasToldOfForItsAccessories() {
        Dialogue dialogue = Dialogues.answered("¿Tienen neveras?", "• A (D0000001)\n• B (D0000002)", "¿Y accesorios?");

        assertThat(RuleModel.decide(dialogue(dialogue)))
                .isEqualTo(new Decision.Call("find_accessories", Map.of("code", "D0000001")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "find_branches; 1) CHACAO, Caracas | 0,4 km | Avenida Miranda, local 8 | Lunes a sábado 9:00 a. m.; 📍 *Chacao, Caracas* (a 0,4 km): Avenida Miranda, local 8. Horario: Lunes a sábado",
                "find_branches; Caracas: CHACAO, CATIA; Tenemos sucursales en Caracas",
                "search_store_knowledge; Entregas - Envíos: Se envía por encomienda.; Se envía por encomienda.",
                "get_available_brands; Marcas: LG, SAMSUNG; LG, SAMSUNG",
                "hand_over_to_human; Anotado: un asesor de ventas seguirá.; asesor",
                "find_accessories; 1) D0000003 FUNDA | US$ 5,00 (Bs. 200,00) | hay: CHACAO; US$ 5,00"
            })
    void saysWhatTheToolReturned(String tool, String result, String expected) {
        Decision decision = RuleModel.decide(Dialogues.then(dialogue(Dialogues.saying("¿Y eso?")), tool, "{}", result));

        assertThat(decision).isInstanceOfSatisfying(Decision.Say.class, say -> assertThat(say.text())
                .contains(expected));
    }

    private static Dialogue dialogue(Dialogue plain) {
        List<Turn> turns = plain.turns();
        return new Dialogue(turns, TOOLS);
    }

    private static Tool tool(String name, String parameter) {
        return new Tool(name, List.of(new Parameter(parameter, "string", false)));
    }
}
