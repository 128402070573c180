package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.Assistant;
import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

@SandboxTest
class ControlApiTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    Assistant assistant;

    @Test
    void opensAConversation() {
        JsonPath opened = Hands.open("wa", "+584147654321");

        assertThat(opened.getMap(""))
                .containsOnlyKeys(
                        "conversationId",
                        "channel",
                        "customerName",
                        "phone",
                        "customerId",
                        "statusCode",
                        "department",
                        "messages",
                        "typing",
                        "assistant")
                .containsEntry("channel", "wa")
                .containsEntry("customerName", "María Pérez")
                .containsEntry("phone", "+584147654321");
        given().get("/sandbox/conversations")
                .then()
                .body("conversationId", hasItem(opened.getString("conversationId")));
    }

    @Test
    void givesAPhoneToWhoeverComesOnWhatsappWithoutOne() {
        assertThat(Hands.open("wa", null).getString("phone")).matches("\\+58414\\d{7}");
        assertThat(Hands.open("web", null).getString("phone")).isNull();
    }

    @Test
    void reportsTheWebhookOfEachMessage() {
        String id = Hands.opened("wa");

        JsonPath written = Hands.control(id + "/customer-messages", Map.of("text", "Hola"));

        assertThat(written.getInt("webhook.status")).isEqualTo(200);
        assertThat(Hands.conversation(id).getMap("messages[0]"))
                .containsEntry("id", written.getString("messageId"))
                .containsEntry("author", "customer")
                .containsEntry("text", "Hola");
    }

    @Test
    void tellsWhatHappenedAtATakeover() {
        String id = Hands.opened("wa");

        Hands.control(id + "/takeover", Map.of());

        assertThat(Hands.conversation(id).getMap("messages[0]"))
                .containsEntry("author", "system")
                .containsEntry("text", "Carla tomó la conversación");
    }

    @Test
    void showsWhoOwnsTheConversation() {
        String id = Hands.opened("wa");
        await().atMost(SOON)
                .until(() -> Hands.conversation(id).getString("assistant.state").equals("bot"));

        assistant.says(
                id, "{\"conversationId\":\"" + id + "\",\"owner\":\"human\",\"pausedUntil\":\"2030-01-01T00:00:00Z\"}");
        await().atMost(SOON)
                .until(() -> Hands.conversation(id).getString("assistant.state").equals("paused"));
        assertThat(Hands.conversation(id).getString("assistant.pausedUntil")).isEqualTo("2030-01-01T00:00:00Z");

        given().post("/sandbox/conversations/" + id + "/resume")
                .then()
                .statusCode(200)
                .body("owner", equalTo("bot"));
        await().atMost(SOON)
                .until(() -> Hands.conversation(id).getString("assistant.state").equals("bot"));
    }

    @Test
    void recordsCallsWithTheirConversation() {
        String id = Hands.opened("wa");
        Hands.customerSays(id, "Hola");
        Hands.nulu("send-message", Map.of("conversation_id", id, "user_id", "4", "message", "Copia"));

        JsonPath calls = given().get("/sandbox/calls?conversationId=" + id).jsonPath();

        assertThat(calls.getInt("count")).isEqualTo(3);
        assertThat(calls.getList("calls.target")).containsExactly("webhook", "webhook", "nulu");
        assertThat(calls.getString("calls[2].function")).isEqualTo("send-message");
        assertThat(calls.getString("calls[2].body.message")).isEqualTo("Copia");
        assertThat(calls.getInt("calls[2].status")).isEqualTo(200);
        given().get("/sandbox/calls?target=fax").then().statusCode(400);
    }

    @Test
    void refusesWithAProblem() {
        given().get("/sandbox/conversations/1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("no conversation 1"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/sandbox/conversations")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"text\":\" \"}")
                .post("/sandbox/conversations/" + Hands.opened("wa") + "/customer-messages")
                .then()
                .statusCode(400);
    }

    @Test
    void tellsAboutItself() {
        given().get("/sandbox/info")
                .then()
                .body("model", equalTo("sandbox model (rule-based)"), "realModel", equalTo(false))
                .body("services.gateway", startsWith("http://localhost:"));
        given().get("/api/health").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/api/health/ready").then().statusCode(200);
    }
}
