package com.namdamasco.sandbox.openai.chat;

import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@SandboxTest
class ChatApiTest {
    private static final String TOOLS =
            """
            "tools":[{"type":"function","function":{"name":"search_local_products","parameters":{"type":"object",
              "properties":{"query":{"type":"string"},"inStockOnly":{"type":"boolean"}},"required":["query"]}}}]""";
    private static final String QUESTION = "{\"role\":\"user\",\"content\":\"¿Tienen televisores de 32 pulgadas?\"}";

    @Test
    void makesARealToolCall() {
        JsonPath answer =
                Hands.openAi("chat/completions", request(QUESTION, "")).jsonPath();

        assertThat(answer.getString("object")).isEqualTo("chat.completion");
        assertThat(answer.getString("model")).isEqualTo("gpt-4o-mini");
        assertThat(answer.getString("choices[0].finish_reason")).isEqualTo("tool_calls");
        assertThat(answer.getString("choices[0].message.content")).isNull();
        assertThat(answer.getString("choices[0].message.tool_calls[0].type")).isEqualTo("function");
        assertThat(answer.getString("choices[0].message.tool_calls[0].function.name"))
                .isEqualTo("search_local_products");
        assertThat(answer.getString("choices[0].message.tool_calls[0].function.arguments"))
                .isEqualTo("{\"query\":\"televisores de 32 pulgadas\"}");
        assertThat(answer.getInt("usage.total_tokens"))
                .isEqualTo(answer.getInt("usage.prompt_tokens") + answer.getInt("usage.completion_tokens"))
                .isPositive();
    }

    @Test
    void answersFromTheToolsResult() {
        String messages = QUESTION
                + ",{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"call_1\",\"type\":\"function\","
                + "\"function\":{\"name\":\"search_local_products\",\"arguments\":\"{\\\"query\\\":\\\"televisores\\\"}\"}}]}"
                + ",{\"role\":\"tool\",\"tool_call_id\":\"call_1\",\"content\":\"{\\\"results\\\":[{\\\"itemCode\\\":"
                + "\\\"D0007277\\\",\\\"name\\\":\\\"TELEVISOR SAMSUNG 32\\\",\\\"priceUsd\\\":189.99,\\\"inStock\\\":true}]}\"}";

        JsonPath answer =
                Hands.openAi("chat/completions", request(messages, "")).jsonPath();

        assertThat(answer.getString("choices[0].finish_reason")).isEqualTo("stop");
        assertThat(answer.getString("choices[0].message.content")).contains("TELEVISOR SAMSUNG 32", "US$ 189,99");
    }

    @Test
    void streamsTheSameAnswer() {
        String body = Hands.openAi(
                        "chat/completions",
                        request(
                                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Hola\"}]}",
                                ",\"stream\":true,\"stream_options\":{\"include_usage\":true}"))
                .then()
                .statusCode(200)
                .contentType(containsString("text/event-stream"))
                .extract()
                .asString();

        List<String> events = Arrays.stream(body.split("\n\n"))
                .map(event -> event.replaceFirst("^data: ", ""))
                .toList();
        List<JsonPath> chunks = events.subList(0, events.size() - 1).stream()
                .map(JsonPath::from)
                .toList();
        String text = chunks.stream()
                .map(chunk -> chunk.getString("choices[0].delta.content"))
                .filter(piece -> piece != null)
                .reduce("", String::concat);
        assertThat(events.get(events.size() - 1)).isEqualTo("[DONE]");
        assertThat(text).startsWith("¡Hola! 👋 Soy el asistente de Damasco.");
        assertThat(chunks.get(0).getString("choices[0].delta.role")).isEqualTo("assistant");
        assertThat(chunks.get(chunks.size() - 2).getString("choices[0].finish_reason"))
                .isEqualTo("stop");
        assertThat(chunks.get(chunks.size() - 1).getInt("usage.total_tokens")).isPositive();
    }

    @Test
    void streamsAToolCallToo() {
        String body = Hands.openAi("chat/completions", request(QUESTION, ",\"stream\":true"))
                .asString();

        assertThat(body)
                .contains("\"tool_calls\":[{\"index\":0,\"id\":\"call_")
                .contains("\"finish_reason\":\"tool_calls\"")
                .endsWith("data: [DONE]\n\n");
    }

    @Test
    void saysWhatItIsToldToSayAndStillCallsItsTools() {
        given().contentType("application/json")
                .body("{\"texts\":[\"Quedan 3.\"]}")
                .put("/sandbox/model/script")
                .then()
                .statusCode(200);

        JsonPath call = Hands.openAi("chat/completions", request(QUESTION, "")).jsonPath();
        JsonPath told = Hands.openAi("chat/completions", request("{\"role\":\"user\",\"content\":\"Hola\"}", ""))
                .jsonPath();
        JsonPath after = Hands.openAi("chat/completions", request("{\"role\":\"user\",\"content\":\"Hola\"}", ""))
                .jsonPath();

        assertThat(call.getString("choices[0].finish_reason")).isEqualTo("tool_calls");
        assertThat(told.getString("choices[0].message.content")).isEqualTo("Quedan 3.");
        assertThat(after.getString("choices[0].message.content")).startsWith("¡Hola!");
    }

    @Test
    void refusesInOpenAisFormat() {
        given().contentType("application/json")
                .body(request(QUESTION, ""))
                .post("/openai/v1/chat/completions")
                .then()
                .statusCode(401)
                .body("error.type", equalTo("invalid_request_error"));
        Hands.openAi("chat/completions", "{\"model\":\"m\",\"messages\":[]}")
                .then()
                .statusCode(400)
                .body("error.param", equalTo("messages"));
        Hands.openAi("chat/completions", "{").then().statusCode(400).body("error.message", containsString("parse"));
        Hands.openAi("chat/completions", request("{\"role\":\"tool\",\"tool_call_id\":\"x\",\"content\":\"{}\"}", ""))
                .then()
                .statusCode(400)
                .body("error.message", containsString("preceding message"));
    }

    @Test
    void listsItsModels() {
        given().header("Authorization", "Bearer any")
                .get("/openai/v1/models")
                .then()
                .statusCode(200)
                .body("object", equalTo("list"), "data[0].id", equalTo("gpt-4o-mini"));
        given().get("/openai/v1/models").then().statusCode(401);
    }

    private static String request(String messages, String more) {
        return "{\"model\":\"gpt-4o-mini\",\"messages\":[" + messages + "]," + TOOLS + more + "}";
    }
}
