package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The read mark and "typing" on WhatsApp while the assistant thinks: seen by the customer, felt by nobody else. */
@QuarkusTest
@QuarkusTestResource(World.class)
class TypingTest {

    World.Addresses addresses;

    Shop shop;

    @Test
    void showsThatTheLastMessageWasReadWhileTheModelThinks() {
        Chat chat = shop.open("wa");
        shop.sandbox().delay("openai-chat", Duration.ofSeconds(4));
        chat.customerWrites("Hola");
        chat.customerWrites(QUESTION);

        JsonNode mark = await().atMost(BOUND)
                .until(() -> marks(chat), marks -> marks.size() >= 2)
                .get(0);

        assertThat(chat.texts()).as("it still thinks").isEmpty();
        assertThat(mark.path("status").asInt()).isEqualTo(200);
        assertThat(mark.at("/body/status").asText()).isEqualTo("read");
        assertThat(mark.at("/body/typing_indicator/type").asText()).isEqualTo("text");
        assertThat(mark.at("/body/message_id").asText()).isEqualTo(waidOfLastMessage(chat));
        chat.reply();
        int shown = marks(chat).size();
        await().during(Duration.ofMillis(1_500))
                .atMost(BOUND)
                .until(() -> marks(chat).size() == shown);
    }

    @Test
    void neitherDelaysNorFailsATurn() {
        Chat chat = shop.open("wa");
        shop.sandbox()
                .order(
                        "whatsapp",
                        Contract.JSON
                                .createObjectNode()
                                .put("matching", "typing_indicator")
                                .put("delayMillis", 60_000)
                                .put("status", 500));

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("189,99");
    }

    @Test
    void isNotShownWhereAHumanAnswers() {
        Chat chat = shop.open("wa");
        chat.agentWrites("Hola, soy Carla");
        chat.customerWrites(QUESTION);

        chat.settle();

        assertThat(marks(chat)).isEmpty();
    }

    /** As Nulu tells it. */
    private String waidOfLastMessage(Chat chat) {
        String payload = given().baseUri(addresses.sandbox().toString())
                .formParam("token", "nulu-token")
                .formParam("function", "get-conversation")
                .formParam("conversation_id", chat.id())
                .post("/nulu/include/api.php")
                .path("response.messages[1].payload");
        return JsonPath.from(payload).getString("waid");
    }

    private List<JsonNode> marks(Chat chat) {
        return shop.sandbox().calls("whatsapp", chat.conversation()).stream()
                .filter(call -> call.path("function").asText().equals("read"))
                .toList();
    }
}
