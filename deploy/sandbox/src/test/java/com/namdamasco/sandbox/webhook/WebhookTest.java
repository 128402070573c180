package com.namdamasco.sandbox.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.sandbox.Gateway;
import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class WebhookTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("repository.root"), "docs", "contracts", "nulu-webhook-message-sent.json");

    Gateway gateway;

    @AfterEach
    void noFaults() {
        given().delete("/sandbox/faults");
    }

    @Test
    void hasTheShapeOfTheGoldenFile() throws IOException {
        JsonPath opened = Hands.open("wa", null);
        String id = opened.getString("conversationId");
        Hands.nulu("update-conversation-department", Map.of("conversation_id", id, "department", "3"));

        String messageId = Hands.control(
                        id + "/customer-messages",
                        Map.of(
                                "text",
                                "Hola, tienen televisores de 32 pulgadas?",
                                "attachments",
                                List.of(List.of("foto.png", "https://files.example/foto.png"))))
                .getString("messageId");

        ObjectMapper json = new ObjectMapper();
        String golden = Files.readString(GOLDEN)
                .replace("\"947\"", "\"" + opened.getString("customerId") + "\"")
                .replace("\"1057\"", "\"" + id + "\"")
                .replace("\"2574\"", "\"" + messageId + "\"");
        JsonNode sent = json.readTree(gateway.lastAbout(id).body());
        assertThat(sent).isEqualTo(json.readTree(golden));
        assertThat(gateway.lastAbout(id).contentType()).isEqualTo("application/json");
        assertThat(gateway.lastAbout(id).signature()).matches("sha1=[0-9a-f]{40}");
    }

    @Test
    void isSentForEverySender() {
        String id = Hands.opened("wa");

        Hands.customerSays(id, "Hola");
        Hands.control(id + "/agent-messages", Map.of("text", "Le atiende Carla", "agentId", "2"));
        Hands.nulu("send-message", Map.of("conversation_id", id, "user_id", "4", "message", "Copia"));

        String customer = Hands.conversation(id).getString("customerId");
        assertThat(gateway.about(id))
                .extracting(r -> r.json().getString("data.user_id"))
                .containsExactly(customer, "2", "4");
        assertThat(gateway.about(id))
                .extracting(r -> r.json().getString("data.conversation_status_code"))
                .containsExactly("2", "1", "1");
    }

    @Test
    void isEmptyWhenAnAgentTakesOverOrTheDepartmentChanges() {
        String id = Hands.opened("ig");

        Hands.control(id + "/takeover", Map.of());
        Hands.nulu("update-conversation-department", Map.of("conversation_id", id, "department", "2"));

        assertThat(gateway.about(id))
                .extracting(r -> r.json().getString("data.message"))
                .containsExactly("", "");
        assertThat(gateway.about(id))
                .extracting(r -> r.json().getString("data.user_id"))
                .containsExactly("2", "1");
    }

    @Test
    void hasANullSourceForTheWebChat() {
        String id = Hands.opened("web");

        Hands.customerSays(id, "Hola");

        Map<String, Object> data = gateway.lastAbout(id).json().getMap("data");
        assertThat(data).containsEntry("conversation_source", null).doesNotContainKey("department");
        assertThat(new TreeSet<>(data.keySet()))
                .containsExactly(
                        "attachments",
                        "conversation_id",
                        "conversation_source",
                        "conversation_status_code",
                        "conversation_user_id",
                        "message",
                        "message_id",
                        "user_id");
    }

    @Test
    void comesAgainByteForByteOnDemand() {
        String id = Hands.opened("wa");
        String messageId = Hands.customerSays(id, "¿Tienen neveras?");

        JsonPath answer = given().post("/sandbox/messages/" + messageId + "/redeliver?times=2")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("webhooks.status")).containsExactly(200, 200);
        assertThat(gateway.about(id))
                .hasSize(3)
                .extracting(Gateway.Received::body)
                .containsOnly(gateway.about(id).get(0).body());
    }

    @Test
    void isLostOnDemandAndNeverRetried() {
        String id = Hands.opened("wa");
        Hands.order("webhook", "{\"dropConnection\":true,\"times\":1}");

        JsonPath lost = Hands.control(id + "/customer-messages", Map.of("text", "Hola"));

        assertThat(lost.getInt("webhook.status")).isZero();
        assertThat(lost.getString("webhook.error")).contains("dropped");
        assertThat(gateway.about(id)).isEmpty();
    }

    @Test
    void cannotBeRedeliveredBeforeItWasSent() {
        given().post("/sandbox/messages/1/redeliver").then().statusCode(404);
    }
}
