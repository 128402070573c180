package com.namdamasco.sandbox.whatsapp;

import com.namdamasco.sandbox.Gateway;
import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@SandboxTest
class WhatsappApiTest {
    private static final String MESSAGES = "/whatsapp/v23.0/106540352242922/messages";
    private static final Path GOLDEN =
            Path.of(System.getProperty("repository.root"), "docs", "contracts", "whatsapp-text-message.json");

    Gateway gateway;

    @Test
    void deliversTheGoldenTextToThePhoneOnly() throws IOException {
        String id = Hands.open("wa", "+584141234567").getString("conversationId");
        Hands.customerSays(id, "¿Tienen televisores?");

        JsonPath answer =
                send(Files.readString(GOLDEN)).statusCode(200).extract().jsonPath();

        assertThat(answer.getMap("")).containsOnlyKeys("messaging_product", "contacts", "messages");
        assertThat(answer.getString("messaging_product")).isEqualTo("whatsapp");
        assertThat(answer.getMap("contacts[0]")).isEqualTo(Map.of("input", "584141234567", "wa_id", "584141234567"));
        assertThat(answer.getString("messages[0].id")).startsWith("wamid.");
        assertThat(Hands.conversation(id).getMap("messages[1]"))
                .containsEntry("text", "¡Hola! Sí tenemos televisores de 32 pulgadas.")
                .containsEntry("onDashboard", false)
                .containsEntry("deliveredToPhone", true);
        assertThat(gateway.about(id)).hasSize(1);
    }

    @Test
    void showsTypingUntilTheAnswerArrives() {
        String id = Hands.open("wa", "+584140000001").getString("conversationId");
        Hands.customerSays(id, "Hola");
        String payload = Hands.nulu("get-conversation", Map.of("conversation_id", id))
                .extract()
                .jsonPath()
                .getString("response.messages[0].payload");
        String wamid = JsonPath.from(payload).getString("waid");

        send("{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"" + wamid
                        + "\",\"typing_indicator\":{\"type\":\"text\"}}")
                .statusCode(200)
                .body("success", equalTo(true));

        assertThat(Hands.conversation(id).getBoolean("typing")).isTrue();
        send(text("584140000001", "Hola")).statusCode(200);
        assertThat(Hands.conversation(id).getBoolean("typing")).isFalse();
    }

    @Test
    void refusesAWrongToken() {
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer wrong")
                .body(text("58414", "Hola"))
                .post(MESSAGES)
                .then()
                .statusCode(401)
                .body("error.type", equalTo("OAuthException"), "error.code", equalTo(190))
                .body("error.error_data.messaging_product", equalTo("whatsapp"));
    }

    @Test
    void refusesWhatIsNotValid() {
        send("not json").statusCode(400).body("error.code", equalTo(100));
        send("{}").statusCode(400).body("error.code", equalTo(100));
        send("{\"messaging_product\":\"whatsapp\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}")
                .statusCode(400)
                .body("error.error_data.details", equalTo("The parameter to is required."));
        send(text("58414", "x".repeat(4_097))).statusCode(400).body("error.code", equalTo(100));
        send("{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"wamid.unknown\"}")
                .statusCode(400)
                .body("error.code", equalTo(100));
    }

    @Test
    void knowsOnlyThePhonesOfTheSandbox() {
        Hands.open("web", "+584140000002");

        send(text("584140000003", "Hola")).statusCode(400).body("error.code", equalTo(131030));
        send(text("584140000002", "Hola")).statusCode(400).body("error.code", equalTo(131026));
    }

    @Test
    void needsATemplateOutsideThe24HourWindow() {
        String id = Hands.open("wa", "+584140000004").getString("conversationId");

        send(text("584140000004", "Hola")).statusCode(400).body("error.code", equalTo(131047));
        send("{\"messaging_product\":\"whatsapp\",\"to\":\"584140000004\",\"type\":\"template\",\"template\":{\"name\":"
                        + "\"seguimiento\",\"language\":{\"code\":\"es\"},\"components\":[{\"type\":\"body\",\"parameters\":"
                        + "[{\"type\":\"text\",\"text\":\"María\"}]}]}}")
                .statusCode(200);

        assertThat(Hands.conversation(id).getString("messages[0].text")).isEqualTo("[plantilla seguimiento] María");
    }

    private static ValidatableResponse send(String body) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer sandbox-whatsapp-token")
                .body(body)
                .post(MESSAGES)
                .then();
    }

    private static String text(String to, String text) {
        return "{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\",\"to\":\"" + to
                + "\",\"type\":\"text\",\"text\":{\"preview_url\":false,\"body\":\"" + text + "\"}}";
    }
}
