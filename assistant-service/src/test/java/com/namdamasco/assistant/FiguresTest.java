package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.localstack.PackagedService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** A model that lies, on everything real: what it invents never reaches the customer. */
@QuarkusTest
@QuarkusTestResource(World.class)
class FiguresTest {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String QUESTION = "¿Cuánto cuesta el D0007277?";
    private static final String TRUTH =
            "El televisor Samsung de 32\" cuesta US$ 189,99 (Bs. 7.599,60). Disponible en Sabana Grande.";
    private static final String HAND_OVER = "Quiero darte datos exactos";

    World.Addresses addresses;

    PackagedService catalogue;

    private Sandbox sandbox;
    private Topic topic;

    @BeforeEach
    void setUp() throws Exception {
        sandbox = new Sandbox(addresses.sandbox());
        topic = new Topic(addresses.kafka());
        push("189.99");
    }

    @AfterEach
    void tearDown() {
        sandbox.mend();
        topic.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El televisor Samsung de 32\" cuesta US$ 159,99.",
                "El televisor Samsung de 32\" cuesta Bs. 189,99.",
                "El televisor Samsung está disponible en Sabana Grande: quedan 12 unidades.",
                "El televisor Samsung de 32\" es el código D0007278, US$ 189,99.",
                "El televisor Samsung de 32\" cuesta US$ 189,99 y lo tienes disponible en Altamira.",
                "El televisor Samsung de 32\" tiene 20% de descuento."
            })
    void aLieIsRepairedOrHandedOver(String lie) throws Exception {
        JsonNode repaired = sandbox.open("wa");
        sandbox.script(lie, TRUTH);
        customerWrites(repaired, QUESTION);
        assertThat(reply(repaired)).isEqualTo(TRUTH);
        assertThat(owner(repaired)).isEqualTo("bot");

        JsonNode handedOver = sandbox.open("wa");
        sandbox.script(lie, lie);
        customerWrites(handedOver, QUESTION);
        assertThat(reply(handedOver)).contains(HAND_OVER).doesNotContain("D0007278", "Altamira", "159", "12");
        await().atMost(BOUND).until(() -> owner(handedOver), equalTo("human"));
    }

    @Test
    void theTruthIsSentAsItIs() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        sandbox.script(TRUTH);

        customerWrites(conversation, QUESTION);

        assertThat(reply(conversation)).isEqualTo(TRUTH);
    }

    @Test
    void aFigureWithoutAnyToolCallIsRefusedEvenIfItIsTrue() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        sandbox.script(TRUTH, TRUTH);

        customerWrites(conversation, "Hola");

        assertThat(reply(conversation)).contains(HAND_OVER);
    }

    @Test
    void aFollowUpMayQuoteAnEarlierTurnButNotAStaleOrUnreadableFigure() throws Exception {
        JsonNode conversation = sandbox.open("wa");
        sandbox.script(TRUTH);
        customerWrites(conversation, QUESTION);
        reply(conversation);

        sandbox.script(TRUTH);
        customerWrites(conversation, "gracias");
        assertThat(reply(conversation, 2)).isEqualTo(TRUTH);

        push("199.99");
        String current = TRUTH.replace("189,99", "199,99");
        sandbox.script(TRUTH, current);
        customerWrites(conversation, "gracias");
        assertThat(reply(conversation, 3)).isEqualTo(current);

        catalogue.close();
        try {
            sandbox.script(current, current);
            customerWrites(conversation, "gracias");
            assertThat(reply(conversation, 4)).contains(HAND_OVER);
        } finally {
            catalogue.start();
        }
    }

    private void push(String price) throws Exception {
        JsonNode entries = Contract.read("receive-products.json").deepCopy();
        entries.forEach(entry -> {
            if (entry.path("itemCode").asText().equals("D0007277")) {
                ((ObjectNode) entry).put("price", price);
            }
        });
        String id = given().baseUri(addresses.catalog().toString())
                .contentType(ContentType.JSON)
                .header("X-API-KEY", World.RECEIVER_API_KEY)
                .body(entries.toString())
                .post("/api/receive-products")
                .then()
                .statusCode(202)
                .extract()
                .path("ingestionId");
        await().atMost(BOUND)
                .until(
                        () -> given().baseUri(addresses.catalog().toString())
                                .header("X-API-KEY", World.RECEIVER_API_KEY)
                                .get("/api/ingestions/" + id)
                                .path("status"),
                        equalTo("completed"));
    }

    private void customerWrites(JsonNode conversation, String text) throws Exception {
        String messageId = sandbox.customerWrites(conversation, text);
        topic.publish(conversation, messageId, conversation.path("customerId").asText(), text);
    }

    private String reply(JsonNode conversation) {
        return reply(conversation, 1);
    }

    private String reply(JsonNode conversation, int nth) {
        return await().atMost(BOUND)
                .until(() -> texts(conversation), texts -> texts.size() == nth)
                .get(nth - 1);
    }

    private List<String> texts(JsonNode conversation) {
        return sandbox.calls("whatsapp", conversation).stream()
                .filter(call -> call.path("body").path("type").asText().equals("text"))
                .map(call -> call.path("body").path("text").path("body").asText())
                .toList();
    }

    private String owner(JsonNode conversation) {
        return given().header("Authorization", "Bearer " + World.SERVICE_TOKEN)
                .get("/api/conversations/" + conversation.path("conversationId").asText())
                .path("owner");
    }
}
