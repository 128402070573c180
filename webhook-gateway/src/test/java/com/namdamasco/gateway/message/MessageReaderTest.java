package com.namdamasco.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.namdamasco.gateway.GoldenFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessageReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00.123456789Z");

    private static MessageEvent read(JsonNode data) {
        return MessageReader.read(data, null, NOW);
    }

    /** The golden message with one field of its data replaced by this JSON. */
    private static MessageEvent readWith(String field, String json) {
        ObjectNode data = golden();
        data.set(field, json(json));
        return read(data);
    }

    private static ObjectNode golden() {
        return (ObjectNode) GoldenFile.WEBHOOK.json().get("data");
    }

    private static JsonNode json(String text) {
        return BoundedJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_the_golden_webhook() {
        MessageEvent message = MessageReader.read(golden(), "https://shop.example", NOW);

        assertThat(message)
                .isEqualTo(new MessageEvent(
                        "2574",
                        "1057",
                        "947",
                        "947",
                        "wa",
                        "2",
                        "Hola, tienen televisores de 32 pulgadas?",
                        List.of(new Attachment("foto.png", "https://files.example/foto.png")),
                        "https://shop.example",
                        Instant.parse("2026-11-22T20:00:00.123Z"),
                        (ObjectNode) json("{\"department\":\"3\"}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2574                           | 2574
                    "2574"                         | 2574
                    " 2574 "                       | 2574
                    0                              | 0
                    9007199254740993               | 9007199254740993
                    123456789012345678901234567890 | 123456789012345678901234567890
                    "wamid.HBgL=="                 | wamid.HBgL==
                    """)
    void takes_an_id_as_text_or_as_a_number_of_any_size(String json, String id) {
        assertThat(readWith("message_id", json).messageId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_id", "conversation_id"})
    void names_the_id_that_is_missing(String field) {
        ObjectNode data = golden();
        data.remove(field);

        assertThatThrownBy(() -> read(data))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("data." + field + " is missing");
    }

    /** A refused message is lost, so who wrote it is left for the assistant to judge: it is silent when it cannot tell. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \""})
    void accepts_a_message_whose_sender_nulu_does_not_tell(String json) {
        assertThat(readWith("user_id", json).senderId()).isEmpty();
        assertThat(readWith("conversation_user_id", json).customerId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\" \"",
                "1.5",
                "1e3",
                "true",
                "[]",
                "{}",
                "[1]",
                "\"a b\"",
                "\"a\\nb\"",
                "\"ñ\"",
                "\"1\\u0000\""
            })
    void refuses_what_is_no_id(String json) {
        assertThatThrownBy(() -> readWith("conversation_id", json))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("data.conversation_id");
    }

    @Test
    void refuses_an_id_of_absurd_length() {
        assertThatThrownBy(() -> readWith("message_id", "\"" + "1".repeat(129) + "\""))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("at most 128");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    null     | ''
                    ""       | ''
                    " wa "   | wa
                    "tk"     | tk
                    """)
    void the_web_chat_has_the_empty_source(String json, String source) {
        assertThat(readWith("conversation_source", json).source()).isEqualTo(source);
    }

    @Test
    void what_is_missing_is_empty() {
        ObjectNode data = golden();
        data.remove(List.of("conversation_source", "conversation_status_code", "message", "attachments", "department"));

        assertThat(read(data))
                .isEqualTo(new MessageEvent(
                        "2574",
                        "1057",
                        "947",
                        "947",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        Instant.parse("2026-11-22T20:00:00.123Z"),
                        (ObjectNode) json("{}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    null                          | ''
                    ""                            | ''
                    42                            | 42
                    "¿Qué tal? 👋"                | ¿Qué tal? 👋
                    "a\\u0000b"                   | ab
                    "cortado \\ud83d"             | cortado \uFFFD
                    "\\udc4b suelto"              | \uFFFD suelto
                    "entero \\ud83d\\udc4b"       | entero 👋
                    """)
    void the_text_is_what_the_next_can_store(String json, String text) {
        assertThat(readWith("message", json).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    null                                             | ''
                    ""                                               | ''
                    []                                               | ''
                    [["a.png","https://x/a"],["b","https://x/b"]]    | a.png=https://x/a b=https://x/b
                    "[[\\"a.png\\",\\"https://x/a\\"]]"              | a.png=https://x/a
                    [{"name":"a","url":"https://x/a"}]               | a=https://x/a
                    [{"name":"a","link":"https://x/a"}]              | a=https://x/a
                    ["https://x/a"]                                  | =https://x/a
                    [["voice_message.ogg","https://x/v","extra",3]]  | voice_message.ogg=https://x/v
                    [[null,"https://x/v"]]                           | =https://x/v
                    """)
    void attachments_come_in_many_shapes(String json, String expected) {
        MessageEvent message = readWith("attachments", json);

        assertThat(message.attachments().stream().map(a -> a.name() + "=" + a.url()))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
        assertThat(message.extra().has("attachments")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"no\"",
                "{\"a\":1}",
                "7",
                "[[]]",
                "[[\"a\"]]",
                "[null]",
                "[\"\"]",
                "\"\\\"[]\\\"\"",
                "[{\"name\":\"a\"}]"
            })
    void attachments_of_no_known_shape_travel_as_they_came(String json) {
        MessageEvent message = readWith("attachments", json);

        assertThat(message.attachments()).isEmpty();
        assertThat(message.extra().get("attachments")).isEqualTo(json(json));
        assertThat(message.text()).isNotEmpty();
    }

    @Test
    void keeps_unknown_fields_exactly_but_storable() {
        ObjectNode data = golden();
        data.set(
                "nuevo",
                json(
                        "{\"precio\":1.10,\"gran\\u0000de\":12345678901234567890,\"e\":1e999999,\"t\":[\"\\ud83d\",null,true]}"));

        MessageEvent message = read(data);

        assertThat(message.extra())
                .hasToString("{\"department\":\"3\",\"nuevo\":{\"precio\":1.10,\"grande\":12345678901234567890,"
                        + "\"e\":\"1E+999999\",\"t\":[\"\uFFFD\",null,true]}}");
    }

    @Test
    void reads_data_that_came_as_a_json_string() {
        MessageEvent message = read(TextNode.valueOf(golden().toString()));

        assertThat(message).isEqualTo(read(golden()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"\"", "\"hola\"", "\"[1]\"", "1", "true"})
    void refuses_data_that_is_no_object(String json) {
        assertThatThrownBy(() -> read(json(json)))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("data must be an object");
    }

    @Test
    void refuses_a_text_that_is_an_object() {
        assertThatThrownBy(() -> readWith("message", "{\"secreto\":1}"))
                .isInstanceOf(MalformedMessage.class)
                .hasMessage("data.message must be text, not an object or an array.");
    }
}
