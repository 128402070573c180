package com.namdamasco.sandbox.whatsapp;

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

/** What assistant-service sends beside texts, as the contracts have it. */
@SandboxTest
class WhatsappGoldenTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("repository.root"), "docs", "contracts");

    @Test
    void takesTheTemplate() throws IOException {
        String id = Hands.open("wa", "+584141234567").getString("conversationId");

        send(Files.readString(CONTRACTS.resolve("whatsapp-template-message.json")))
                .statusCode(200)
                .body("contacts[0].wa_id", equalTo("584141234567"));

        assertThat(Hands.conversation(id).getString("messages[0].text")).isEqualTo("[plantilla seguimiento] María");
    }

    @Test
    void takesTheReadMark() throws IOException {
        String id = Hands.open("wa", "+584141234568").getString("conversationId");
        Hands.customerSays(id, "Hola");
        String payload = Hands.nulu("get-conversation", Map.of("conversation_id", id))
                .extract()
                .jsonPath()
                .getString("response.messages[0].payload");
        String golden = Files.readString(CONTRACTS.resolve("whatsapp-read-mark.json"));
        String mark = golden.replaceAll("wamid\\.\\w+", JsonPath.from(payload).getString("waid"));

        send(mark).statusCode(200).body("success", equalTo(true));

        assertThat(Hands.conversation(id).getBoolean("typing")).isTrue();
    }

    private static ValidatableResponse send(String body) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer sandbox-whatsapp-token")
                .body(body)
                .post("/whatsapp/v23.0/106540352242922/messages")
                .then();
    }
}
