package com.namdamasco.sandbox.fault;

import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

@SandboxTest
class FaultsTest {
    private static final String EMBED = "{\"model\":\"m\",\"input\":\"nevera\"}";

    @AfterEach
    void noFaults() {
        given().delete("/sandbox/faults").then().statusCode(204);
    }

    @Test
    void hitAsManyCallsAsOrdered() {
        Hands.order("openai-embeddings", "{\"status\":429,\"times\":2,\"retryAfterSeconds\":7}");

        for (int i = 0; i < 2; i++) {
            Hands.openAi("embeddings", EMBED)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "7")
                    .body("error.code", equalTo("rate_limit_exceeded"));
        }
        Hands.openAi("embeddings", EMBED).then().statusCode(200);
        given().get("/sandbox/faults").then().body("", anEmptyMap());
    }

    @Test
    void speakTheFormatOfTheirTarget() {
        Hands.order("nulu", "{\"status\":500,\"times\":1}");
        Hands.order("whatsapp", "{\"status\":500,\"times\":1}");

        Hands.nulu("get-user", Map.of("user_id", "1")).statusCode(500).body("status", equalTo("error"));
        given().contentType("application/json")
                .body("{}")
                .post("/whatsapp/v23.0/106540352242922/messages")
                .then()
                .statusCode(500)
                .body("error.code", equalTo(131000));
    }

    @ParameterizedTest
    @ValueSource(ints = {131047, 130429, 131056, 131048, 190, 0, 131026, 131016})
    void canCarryTheCodeThatTheirTargetIsReadBy(int code) {
        Hands.order("whatsapp", "{\"errorCode\":" + code + ",\"times\":1}");

        given().contentType("application/json")
                .body("{}")
                .post("/whatsapp/v23.0/106540352242922/messages")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(code), "error.error_data.messaging_product", equalTo("whatsapp"));
    }

    @Test
    void canHideWhatWhatsAppHasDelivered() {
        String id = Hands.open("wa", "+584140000077").getString("conversationId");
        Hands.customerSays(id, "Hola");
        Hands.order("whatsapp", "{\"dropConnection\":true,\"afterEffect\":true,\"times\":1}");

        assertThatThrownBy(() -> given().contentType("application/json")
                        .header("Authorization", "Bearer sandbox-whatsapp-token")
                        .body(
                                "{\"messaging_product\":\"whatsapp\",\"to\":\"584140000077\",\"text\":{\"body\":\"Hola\"}}")
                        .post("/whatsapp/v23.0/106540352242922/messages"))
                .isInstanceOf(Exception.class);

        assertThat(Hands.conversation(id).getList("messages")).hasSize(2);
        given().get("/sandbox/calls?target=whatsapp&conversationId=" + id)
                .then()
                .body("calls.function", equalTo(List.of("text")), "calls.status", equalTo(List.of(0)));
    }

    @Test
    void canHaveABodyOfTheirOwn() {
        Hands.order("openai-chat", "{\"status\":503,\"body\":{\"why\":\"overloaded\"}}");

        for (int i = 0; i < 3; i++) {
            Hands.openAi("chat/completions", "{}").then().statusCode(503).body("why", equalTo("overloaded"));
        }
    }

    @Test
    void canDelayAnHonestAnswer() {
        Hands.order("openai-embeddings", "{\"delayMillis\":400,\"times\":1}");

        Response slow = Hands.openAi("embeddings", EMBED);

        assertThat(slow.statusCode()).isEqualTo(200);
        assertThat(slow.time()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void canDropTheConnectionBeforeOrAfterTheEffect() {
        String id = Hands.opened("web");
        Map<String, String> message = Map.of("conversation_id", id, "user_id", "4", "message", "Hola");

        Hands.order("nulu", "{\"dropConnection\":true,\"times\":1}");
        assertThatThrownBy(() -> Hands.nulu("send-message", message)).isInstanceOf(Exception.class);
        assertThat(Hands.conversation(id).getList("messages")).isEmpty();

        Hands.order("nulu", "{\"dropConnection\":true,\"afterEffect\":true,\"times\":1}");
        assertThatThrownBy(() -> Hands.nulu("send-message", message)).isInstanceOf(Exception.class);
        assertThat(Hands.conversation(id).getList("messages")).hasSize(1);
    }

    @Test
    void areOrderedForEachTextByItself() {
        Hands.order("openai-embeddings", "{\"status\":500,\"matching\":\"nevera\"}");
        Hands.order("openai-embeddings", "{\"status\":429,\"matching\":\"cocina\"}");
        Hands.order("openai-embeddings", "{\"status\":503,\"matching\":\"nevera\"}");

        Hands.openAi("embeddings", EMBED).then().statusCode(503);
        Hands.openAi("embeddings", EMBED.replace("nevera", "cocina")).then().statusCode(429);
        Hands.openAi("embeddings", EMBED.replace("nevera", "televisor")).then().statusCode(200);
    }

    @Test
    void needAKnownTarget() {
        given().contentType("application/json")
                .body("{\"status\":500}")
                .put("/sandbox/faults/fax")
                .then()
                .statusCode(404)
                .body("detail", equalTo("no target fax"));
    }
}
