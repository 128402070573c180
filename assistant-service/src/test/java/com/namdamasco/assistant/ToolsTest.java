package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The agent's tools, from the customer's question to the reply that the figure gate let pass, on everything real. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ToolsTest {

    private static final Logger LOG = Logger.getLogger(ToolsTest.class);
    private static final String PIN_IN_CHACAO = "https://www.google.com/maps/place/10.4960,-66.8500";

    World.Addresses addresses;

    Shop shop;

    @BeforeEach
    void fill() {
        SampleShop.fill(shop, addresses);
    }

    @ParameterizedTest
    @CsvSource({
        "¿Qué televisores de 43 pulgadas tienen?, US$",
        "¿Cuánto cuesta el televisor Samsung de 50 pulgadas?, US$",
        "¿Tienen teléfonos Samsung disponibles en Valencia?, D0"
    })
    void aPlainProductQuestionTakesTwoCallsAndFourThousandTokensAtMost(String question, String expected) {
        String customer = "Marca" + Chat.newId().substring(0, 8);
        Chat chat = shop.open("wa", customer);

        chat.customerWrites(question);
        String reply = chat.reply();

        List<JsonNode> requests = requests(customer);
        int tokens = ModelTokens.ofTurn(requests, reply);
        LOG.infof(
                "%d tokens in %d calls, of which tools %d each: %s",
                tokens, requests.size(), ModelTokens.ofTools(requests.get(0)), question);
        assertThat(reply).contains(expected);
        assertThat(requests).hasSizeLessThanOrEqualTo(2);
        assertThat(tokens).isLessThanOrEqualTo(4_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "¿Dónde están en Valencia?; Avenida Bolívar",
                "¿Dónde quedan en Los Teques?; No tenemos sucursal",
                "¿Dónde están ubicados?; Maracaibo",
                "¿Hacen envíos a otras ciudades?; encomienda",
                "¿Aceptan Zelle?; Zelle",
                "¿Qué marcas de televisores tienen?; SAMSUNG",
                "Muéstrame alternativas parecidas al D0002386; US$",
                "¿Qué accesorios le van al D0002386?; US$"
            })
    void anHonestAnswerFromEachToolReachesTheCustomer(String question, String expected) {
        Chat chat = shop.open("wa");

        chat.customerWrites(question);

        assertThat(chat.reply()).contains(expected).doesNotContain("Quiero darte datos exactos");
        assertThat(chat.owner()).isEqualTo("bot");
    }

    @Test
    void aPinInABurstLeadsToTheNearestBranchAndItsLinkStaysWithUs() {
        String customer = "Marca" + Chat.newId().substring(0, 8);
        Chat chat = shop.open("wa", customer);

        chat.customerWrites("¿Cuál tienda me queda más cerca?");
        chat.customerWrites(PIN_IN_CHACAO);

        assertThat(chat.reply()).contains("Chacao", "a 0,4 km", "Francisco de Miranda");
        assertThat(requests(customer)).isNotEmpty().allSatisfy(request -> assertThat(
                        request.toString())
                .contains("[ubicación del cliente: pin]")
                .doesNotContain("google.com/maps", "66.85"));
    }

    @Test
    void thePlaceAndTheProductsAreRememberedInTheNextTurn() {
        String customer = "Marca" + Chat.newId().substring(0, 8);
        Chat chat = shop.open("wa", customer);
        chat.customerWrites("¿Tienen televisores Samsung en Maracaibo?");
        String first = chat.reply();
        await().atMost(BOUND).until(() -> isRemembered(chat));

        chat.customerWrites("¿Cuánto cuesta el segundo?");
        String second = chat.reply(2);

        String code = codes(first).get(1);
        assertThat(second).contains(code);
        List<JsonNode> requests = requests(customer);
        String prompt =
                requests.get(requests.size() - 1).at("/messages/0/content").asText();
        assertThat(prompt)
                .contains("Ciudad o sucursal del cliente: Maracaibo")
                .contains("1) " + codes(first).get(0), "2) " + code)
                .doesNotContainPattern("De antes.*US\\$");
    }

    /** What the chat model was asked for a customer of this name. */
    private List<JsonNode> requests(String customer) {
        return shop.sandbox().callsContaining("openai-chat", customer).stream()
                .map(call -> call.path("body"))
                .toList();
    }

    private boolean isRemembered(Chat chat) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from conversation_memory where conversation_id = :id)")
                .bind("id", chat.id())
                .mapTo(Boolean.class)
                .one());
    }

    private static List<String> codes(String reply) {
        return java.util.regex.Pattern.compile("D\\d{7}")
                .matcher(reply)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
