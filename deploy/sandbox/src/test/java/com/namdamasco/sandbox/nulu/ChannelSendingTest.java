package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.Gateway;
import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.notNullValue;

/** Sending to Instagram, Messenger and Telegram through Nulu. */
@SandboxTest
class ChannelSendingTest {
    Gateway gateway;

    @Test
    void deliversToThePhoneOnlyWhenTheMetadataNamesAMessage() {
        String id = Hands.opened("ig");
        String messageId = Hands.customerSays(id, "¿Tienen neveras?");

        toMessenger(id, "Sí, tenemos", messageId + "-reply")
                .body("success", equalTo(true), "response[0].recipient_id", equalTo(psid(id)))
                .body("response[0].message_id", notNullValue());

        assertThat(Hands.conversation(id).getMap("messages[1]"))
                .containsEntry("text", "Sí, tenemos")
                .containsEntry("author", "bot")
                .containsEntry("onDashboard", false)
                .containsEntry("deliveredToPhone", true);
        assertThat(gateway.about(id)).hasSize(1);
    }

    @Test
    void booksTheEchoAsTheFirstAdminsWithoutSuchMetadata() {
        String id = Hands.opened("fb");
        Hands.customerSays(id, "¿Tienen neveras?");

        toMessenger(id, "Sí, tenemos", "999-unknown");

        assertThat(Hands.conversation(id).getMap("messages[1]"))
                .containsEntry("author", "agent")
                .containsEntry("userId", "1")
                .containsEntry("onDashboard", true)
                .containsEntry("deliveredToPhone", true);
        assertThat(gateway.lastAbout(id).json().getString("data.user_id")).isEqualTo("1");
        assertThat(gateway.lastAbout(id).json().getString("data.message")).isEqualTo("Sí, tenemos");
    }

    @Test
    void cutsTheTextAtAThousandCharacters() {
        String id = Hands.opened("ig");
        String messageId = Hands.customerSays(id, "Hola");

        toMessenger(id, "x".repeat(1_001), messageId);

        assertThat(Hands.conversation(id).getString("messages[1].text")).hasSize(1_000);
    }

    @Test
    void tellsTheErrorOfAnUnknownRecipientInsideSuccess() {
        Hands.nulu("messenger-send-message", Map.of("psid", "1", "facebook_page_id", "2", "message", "Hola"))
                .statusCode(200)
                .body("success", equalTo(true), "response[0].error.code", equalTo(100));
    }

    @Test
    void deliversToTelegram() {
        String id = Hands.opened("tg");
        Hands.customerSays(id, "Hola");
        String chatId = details(id).getString("response.details.extra");

        Hands.nulu("telegram-send-message", Map.of("chat_id", chatId, "message", "Buenas", "conversation_id", id))
                .body("response.ok", equalTo(true), "response.result.message_id", instanceOf(Integer.class));

        assertThat(Hands.conversation(id).getMap("messages[1]"))
                .containsEntry("text", "Buenas")
                .containsEntry("deliveredToPhone", true)
                .containsEntry("onDashboard", false);
    }

    @Test
    void passesTelegramsRefusalOn() {
        Hands.nulu("telegram-send-message", Map.of("chat_id", "1", "message", "Hola"))
                .body("success", equalTo(true), "response.ok", equalTo(false), "response.error_code", equalTo(400));
    }

    @Test
    void forwardsTheAgentsDashboardMessageToThePhone() {
        String id = Hands.opened("wa");

        Hands.control(id + "/agent-messages", Map.of("text", "Le atiende Luis", "agentId", "3"));

        assertThat(Hands.conversation(id).getMap("messages[0]"))
                .containsEntry("author", "agent")
                .containsEntry("userId", "3")
                .containsEntry("onDashboard", true)
                .containsEntry("deliveredToPhone", true);
    }

    private static ValidatableResponse toMessenger(String id, String text, String metadata) {
        Map<String, String> arguments = new HashMap<>(Map.of(
                "psid",
                psid(id),
                "facebook_page_id",
                details(id).getString("response.details.extra"),
                "message",
                text,
                "attachments",
                "[]",
                "metadata",
                metadata));
        return Hands.nulu("messenger-send-message", arguments).statusCode(200);
    }

    private static String psid(String id) {
        String userId = Hands.conversation(id).getString("customerId");
        List<String> values = Hands.nulu("get-user", Map.of("user_id", userId, "extra", "true"))
                .extract()
                .jsonPath()
                .getList("response.details.findAll { it.slug == 'facebook-id' }.value");
        return values.get(0);
    }

    private static JsonPath details(String id) {
        return Hands.nulu("get-conversation", Map.of("conversation_id", id))
                .extract()
                .jsonPath();
    }
}
