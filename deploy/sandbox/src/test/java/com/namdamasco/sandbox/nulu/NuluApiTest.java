package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@SandboxTest
class NuluApiTest {

    @Test
    void refusesAWrongToken() {
        given().formParam("token", "wrong")
                .formParam("function", "get-user")
                .post("/nulu/include/api.php")
                .then()
                .statusCode(401)
                .body("status", equalTo("error"), "response", equalTo("invalid-token"));
    }

    @Test
    void refusesAnUnknownFunctionAndAMissingArgument() {
        Hands.nulu("no-such-function", Map.of()).statusCode(404).body("response", equalTo("function-not-found"));
        Hands.nulu("get-conversation", Map.of()).statusCode(400).body("status", equalTo("error"));
        Hands.nulu("get-conversation", Map.of("conversation_id", "1"))
                .statusCode(200)
                .body("success", equalTo(false), "response", equalTo("conversation-not-found"));
    }

    @Test
    void tellsAWholeConversation() {
        String id = Hands.opened("wa");
        String messageId = Hands.customerSays(id, "¿Tienen neveras?");
        Hands.control(
                id + "/customer-messages",
                Map.of("text", "", "attachments", List.of(List.of("a.png", "http://x/a.png"))));
        Hands.nulu("send-message", Map.of("conversation_id", id, "user_id", "4", "message", "Sí"));

        JsonPath answer = Hands.nulu("get-conversation", Map.of("conversation_id", id))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getMap("response.messages[0]"))
                .containsOnlyKeys(
                        "id",
                        "user_id",
                        "message",
                        "creation_time",
                        "status_code",
                        "attachments",
                        "payload",
                        "user_type")
                .containsEntry("id", messageId)
                .containsEntry("message", "¿Tienen neveras?")
                .containsEntry("user_type", "user");
        assertThat(answer.getString("response.messages[0].creation_time"))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(answer.getString("response.messages[0].payload")).startsWith("{\"waid\":\"wamid.");
        assertThat(answer.getString("response.messages[1].attachments")).isEqualTo("[[\"a.png\",\"http://x/a.png\"]]");
        assertThat(answer.getString("response.messages[2].user_type")).isEqualTo("bot");
        assertThat(answer.getMap("response.details"))
                .containsOnlyKeys("id", "user_id", "status_code", "department", "agent_id", "source", "extra", "tags")
                .containsEntry("source", "wa")
                .containsEntry("status_code", "1")
                .containsEntry("extra", "106540352242922");
    }

    @Test
    void tellsAUserWithTheCredentialsThatMustNotLeak() {
        JsonPath opened = Hands.open("wa", "+584149990001");
        String userId = opened.getString("customerId");

        Hands.nulu("get-user", Map.of("user_id", userId, "extra", "true"))
                .body(
                        "response.first_name", equalTo("María"),
                        "response.last_name", equalTo("Pérez"),
                        "response.details[0].slug", equalTo("phone"),
                        "response.details[0].value", equalTo("+584149990001"))
                .body("response.password", endsWith(NuluUser.LEAK_MARK))
                .body("response.token", startsWith(NuluUser.LEAK_MARK));
        Hands.nulu("get-user", Map.of("user_id", userId)).body("response.details", nullValue());
    }

    @Test
    void givesTheMessengerIdOfAnInstagramCustomer() {
        JsonPath opened = Hands.open("ig", null);

        Hands.nulu("get-user", Map.of("user_id", opened.getString("customerId"), "extra", "true"))
                .body("response.details[0].slug", equalTo("facebook-id"));
    }

    @Test
    void showsASentMessageOnTheDashboardOnly() {
        String id = Hands.opened("wa");

        JsonPath answer = Hands.nulu("send-message", Map.of("conversation_id", id, "user_id", "4", "message", "Copia"))
                .extract()
                .jsonPath();

        assertThat(answer.getMap("response"))
                .containsOnlyKeys("id", "queue", "human_takeover_active", "notifications", "message")
                .containsEntry("message", "Copia");
        assertThat(answer.<Object>get("response.id")).isInstanceOf(String.class);
        assertThat(Hands.conversation(id).getMap("messages[0]"))
                .containsEntry("author", "bot")
                .containsEntry("onDashboard", true)
                .containsEntry("deliveredToPhone", false);
    }

    @Test
    void deliversASentMessageInTheWebChat() {
        String id = Hands.opened("web");

        Hands.nulu("send-message", Map.of("conversation_id", id, "user_id", "4", "message", "Hola"));

        assertThat(Hands.conversation(id).getBoolean("messages[0].deliveredToPhone"))
                .isTrue();
    }

    @Test
    void changesDepartmentStatusAndAgentAndAddsNotes() {
        String id = Hands.opened("wa");

        Hands.nulu("update-conversation-department", Map.of("conversation_id", id, "department", "3"))
                .body("response", equalTo(true));
        Hands.nulu("update-conversation-status", Map.of("conversation_id", id, "status_code", "3"))
                .body("response", equalTo(true));
        Hands.nulu("update-conversation-agent", Map.of("conversation_id", id, "agent_id", "2"))
                .body("response", equalTo(true));
        Hands.nulu("add-note", Map.of("conversation_id", id, "name", "Bot", "message", "Pide factura"))
                .body("response", equalTo(true));
        Hands.nulu("update-conversation-status", Map.of("conversation_id", id, "status_code", "9"))
                .statusCode(400);

        JsonPath details = Hands.nulu("get-conversation", Map.of("conversation_id", id))
                .extract()
                .jsonPath();
        assertThat(details.getMap("response.details"))
                .containsEntry("department", "3")
                .containsEntry("status_code", "3")
                .containsEntry("agent_id", "2");
        assertThat(details.getList("response.messages.message")).containsExactly("");
        assertThat(Hands.conversation(id).getList("messages.author")).containsExactly("system", "system");
    }

    @Test
    void listsConversationsWithNewerMessages() {
        String old = Hands.opened("wa");
        String seen = Hands.customerSays(old, "Hola");
        String id = Hands.opened("wa");
        String newer = Hands.customerSays(id, "¿Tienen neveras?");

        JsonPath byId = Hands.nulu("get-new-conversations", Map.of("datetime", seen))
                .extract()
                .jsonPath();
        JsonPath byTime = Hands.nulu("get-new-conversations", Map.of("datetime", "2020-01-01 00:00:00"))
                .extract()
                .jsonPath();

        assertThat(byId.getList("response.message_id")).contains(newer).doesNotContain(seen);
        assertThat(byTime.getList("response.conversation_id")).contains(old, id);
        Hands.nulu("get-new-conversations", Map.of("datetime", "yesterday")).statusCode(400);
    }
}
