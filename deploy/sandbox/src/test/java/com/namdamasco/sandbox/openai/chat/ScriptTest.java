package com.namdamasco.sandbox.openai.chat;

import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What a script makes the model do, conversation by conversation. */
@SandboxTest
class ScriptTest {
    private static final String SEARCH =
            ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"search_local_products\",\"parameters\":{\"type\":\"object\","
                    + "\"properties\":{\"query\":{\"type\":\"string\"}},\"required\":[\"query\"]}}}]";

    @AfterEach
    void endScripts() {
        given().delete("/sandbox/model/script").then().statusCode(204);
    }

    @Test
    void eachConversationHasItsOwn() {
        script("{\"mentioning\":\"Yolanda\",\"answers\":[{\"say\":\"Para Yolanda\"}]}");
        script("{\"mentioning\":\"Pedro\",\"answers\":[{\"say\":\"Para Pedro\"}]}");

        assertThat(said("Pedro", "Hola")).isEqualTo("Para Pedro");
        assertThat(said("Yolanda", "Hola")).isEqualTo("Para Yolanda");
        assertThat(said("Yolanda", "Hola")).startsWith("¡Hola!");
        given().get("/sandbox/model/script").then().body("conversations[0].answers", empty());
    }

    @Test
    void callsToolsWithAnyArgumentsSeveralAtOnce() {
        script(
                """
                {"mentioning":"Yolanda","answers":[{"calls":[
                  {"name":"search_local_products","arguments":{"query":"nevera"}},
                  {"name":"delete_everything","arguments":"{not json"},
                  {"name":"without_arguments"}]}]}""");

        JsonPath answer = asked("Yolanda", "Hola", "").jsonPath();

        assertThat(answer.getString("choices[0].finish_reason")).isEqualTo("tool_calls");
        assertThat(answer.getList("choices[0].message.tool_calls.function.name"))
                .containsExactly("search_local_products", "delete_everything", "without_arguments");
        assertThat(answer.getList("choices[0].message.tool_calls.function.arguments"))
                .containsExactly("{\"query\":\"nevera\"}", "{not json", "{}");
    }

    @Test
    void streamsEveryCall() {
        script("{\"answers\":[{\"calls\":[{\"name\":\"one\"},{\"name\":\"two\"}]}]}");

        assertThat(asked("Yolanda", "Hola", ",\"stream\":true").asString())
                .contains("\"tool_calls\":[{\"index\":0,", "\"tool_calls\":[{\"index\":1,");
    }

    @Test
    void saysItsWordsAfterTheLookUpOrAtOnce() {
        script("{\"answers\":[{\"say\":\"Después\"}]}");
        assertThat(asked("Yolanda", "¿Tienen neveras?", SEARCH).jsonPath().getString("choices[0].finish_reason"))
                .isEqualTo("tool_calls");

        script("{\"answers\":[{\"say\":\"Enseguida\",\"atOnce\":true}]}");
        assertThat(asked("Yolanda", "¿Tienen neveras?", SEARCH).jsonPath().getString("choices[0].message.content"))
                .isEqualTo("Enseguida");
    }

    @Test
    void answersOnlyToWordsThatItIsMeantFor() {
        script("{\"answers\":[{\"when\":\"(?i)blanc[oa]\",\"say\":\"En blanco\"},{\"say\":\"Otra cosa\"}]}");

        assertThat(said("Yolanda", "Hola")).isEqualTo("Otra cosa");
        assertThat(said("Yolanda", "¿Y en Blanco?")).isEqualTo("En blanco");
    }

    @Test
    void failsInAnyWay() {
        script(
                """
                {"answers":[{"status":429},{"status":200,"body":"<html>","delayMillis":300},{"noChoices":true},
                  {"say":"Bien","promptTokens":9000,"completionTokens":11}]}""");

        asked("Yolanda", "Hola", "").then().statusCode(429).body("error.code", equalTo("rate_limit_exceeded"));
        Response rubbish = asked("Yolanda", "Hola", "");
        assertThat(rubbish.asString()).isEqualTo("<html>");
        assertThat(rubbish.time()).isGreaterThanOrEqualTo(300);
        asked("Yolanda", "Hola", "").then().statusCode(200).body("choices", hasSize(0));
        asked("Yolanda", "Hola", "").then().body("usage.total_tokens", equalTo(9011));
    }

    @Test
    void repeatsForEver() {
        script("{\"answers\":[{\"calls\":[{\"name\":\"one\"}]},{\"say\":\"dos\"}],\"loop\":true}");

        for (int i = 0; i < 3; i++) {
            assertThat(asked("Yolanda", "Hola", "").jsonPath().getString("choices[0].finish_reason"))
                    .isEqualTo("tool_calls");
            assertThat(said("Yolanda", "Hola")).isEqualTo("dos");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"answers\":[{}]}",
                "{\"answers\":[{\"say\":\"a\",\"noChoices\":true}]}",
                "{\"answers\":[{\"calls\":[{\"name\":\" \"}]}]}",
                "{\"answers\":[{\"status\":99}]}",
                "{\"answers\":[{\"say\":\"a\",\"delayMillis\":-1}]}",
                "{\"answers\":[{\"when\":\"(\",\"say\":\"a\"}]}",
            })
    void refusesWhatCannotBePlayed(String script) {
        post(script).statusCode(400).contentType("application/problem+json");
    }

    private static void script(String script) {
        post(script).statusCode(200);
    }

    private static ValidatableResponse post(String script) {
        return given().contentType("application/json")
                .body(script)
                .post("/sandbox/model/script")
                .then();
    }

    private static String said(String customer, String words) {
        return asked(customer, words, "").jsonPath().getString("choices[0].message.content");
    }

    private static Response asked(String customer, String words, String more) {
        return Hands.openAi(
                "chat/completions",
                "{\"model\":\"gpt-4o-mini\",\"messages\":[{\"role\":\"system\",\"content\":\"Atiendes a " + customer
                        + ".\"},{\"role\":\"user\",\"content\":\"" + words + "\"}]" + more + "}");
    }
}
