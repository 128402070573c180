package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.assistant.Shop.BOUND;
import static com.namdamasco.assistant.Shop.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/**
 * Models that fail, dawdle, talk rubbish or go in circles, on everything real: each turn ends with one answer. The primary model
 * of the {@link World} is gpt-4o-mini, the fallback gpt-4.1-mini.
 */
@QuarkusTest
@QuarkusTestResource(World.class)
class ModelsTest {

    private static final String PRIMARY = "gpt-4o-mini";
    private static final String FALLBACK = "gpt-4.1-mini";
    private static final String APOLOGY = "Disculpa, en este momento no puedo consultar";

    Shop shop;

    @Inject
    MeterRegistry metrics;

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 401, 404})
    void theFallbackAnswersWhenThePrimaryModelFails(int status) {
        order(fault(status).put("times", 100).put("matching", PRIMARY));
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("7.599,60");
        assertThat(models(chat)).containsOnly(FALLBACK);
        assertThat(chat.owner()).isEqualTo("bot");
    }

    @Test
    void theFallbackAnswersWhenThePrimaryModelDawdlesAndTheLostAnswerIsBooked() {
        double before = calls("timeout");
        order(Contract.JSON.createObjectNode().put("delayMillis", 9_000).put("times", 1));
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("7.599,60");
        assertThat(calls("timeout")).isEqualTo(before + 1);
        assertThat(models(chat)).containsExactly(PRIMARY, FALLBACK, PRIMARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"no JSON object\"",
                "{}",
                "{\"error\":{\"message\":\"overloaded\"}}",
                "{\"id\":\"1\",\"choices\":[]}",
                "{\"id\":\"1\",\"choices\":[{\"index\":0}]}",
                "{\"id\":\"1\",\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"  \"}}]}"
            })
    void rubbishIsNoAnswer(String rubbish) throws Exception {
        order(answer(Contract.JSON.readTree(rubbish), 1));
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("7.599,60");
    }

    @Test
    void aRequestThatIsRefusedIsNotRepeated() {
        double refused = calls("refused");
        order(fault(400).put("times", 100));
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains(APOLOGY);
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
        assertThat(calls("refused")).isEqualTo(refused + 1);
    }

    @Test
    void aRequestThatIsTooLongIsShortened() throws Exception {
        JsonNode tooLong = Contract.JSON.readTree(
                """
                {"error":{"message":"This model's maximum context length is 128000 tokens.","type":"invalid_request_error",
                          "param":"messages","code":"context_length_exceeded"}}""");
        order(fault(400).put("times", 1).<ObjectNode>set("body", tooLong));
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("7.599,60");
    }

    @Test
    void theCustomerIsToldOnceWhenAllFailAndNotAgainWithEachFurtherMessage() {
        order(fault(503).put("times", 1000));
        Chat chat = shop.open("wa");
        chat.customerWrites(QUESTION);
        assertThat(chat.reply()).contains(APOLOGY);
        await().atMost(BOUND).until(chat::owner, equalTo("human"));

        chat.customerWrites("¿Hola?");
        chat.customerWrites("¿Me responden?");

        chat.settle();
        assertThat(chat.texts()).hasSize(1);
    }

    @Test
    void aModelThatRepeatsItsCallIsAskedToAnswerWithoutTools() {
        order(answer(toolCalls(null, 1, "get_live_product_details", "{\"code\":\"D0007277\"}"), 100)
                .put("matching", "\"tools\""));
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("7.599,60");
        assertThat(models(chat)).hasSize(3);
    }

    @Test
    void aModelThatCallsEvenWithoutToolsEndsInOneApology() {
        order(answer(toolCalls(null, 1, "get_live_product_details", "{\"code\":\"D0007277\"}"), 100));
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains(APOLOGY);
        await().atMost(BOUND).until(chat::owner, equalTo("human"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"x\"", "{\"unknown\":1}", "{\"code\":{}}", "{\"code\":null}"})
    void malformedArgumentsAreToldToTheModelAndNeverToTheCustomer(String arguments) {
        order(answer(toolCalls(null, 1, "get_live_product_details", arguments), 1));
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).doesNotContain("Exception", "argumentos", "params", "{");
    }

    @Test
    void aToolThatDoesNotExistIsToldToTheModelAndNeverToTheCustomer() {
        order(answer(toolCalls(null, 1, "drop_all_tables", "{}"), 1));
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).doesNotContain("Exception", "drop_all_tables", "herramienta");
    }

    @Test
    void callsAtOnceAndCallsWithATextAreServed() {
        order(answer(toolCalls("Déjame ver.", 40, "get_live_product_details", "{\"code\":\"D0007277\"}"), 1));
        Chat chat = shop.open("wa");

        chat.customerWrites(QUESTION);

        assertThat(chat.reply()).contains("7.599,60").doesNotContain("Déjame ver");
    }

    private void order(ObjectNode fault) {
        shop.sandbox().order("openai-chat", fault);
    }

    private static ObjectNode fault(int status) {
        return Contract.JSON.createObjectNode().put("status", status);
    }

    private static ObjectNode answer(JsonNode body, int times) {
        return fault(200).put("times", times).set("body", body);
    }

    private static JsonNode toolCalls(String text, int times, String tool, String arguments) {
        ObjectNode completion =
                Contract.JSON.createObjectNode().put("id", "chatcmpl-1").put("model", PRIMARY);
        ObjectNode choice =
                completion.putArray("choices").addObject().put("index", 0).put("finish_reason", "tool_calls");
        ObjectNode message =
                choice.putObject("message").put("role", "assistant").put("content", text);
        var calls = message.putArray("tool_calls");
        IntStream.range(0, times).forEach(i -> calls.addObject()
                .put("id", "call_" + i)
                .put("type", "function")
                .putObject("function")
                .put("name", tool)
                .put("arguments", arguments));
        return completion;
    }

    private double calls(String outcome) {
        return metrics.find("namdamasco.llm.calls").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private List<String> models(Chat chat) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        "select model from model_call where conversation_id = :id order by id")
                .bind("id", chat.id())
                .mapTo(String.class)
                .list());
    }
}
