package com.namdamasco.assistant.nulu;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.nulu.NuluConversation.Attachment;
import com.namdamasco.assistant.nulu.NuluConversation.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NuluConversationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsTimesAsUtcAndAttachmentsFromTheirText() throws Exception {
        assertThat(message("2026-11-23 15:04:05", "\"[[\\\"foto.png\\\",\\\"https://files.example/1\\\"]]\""))
                .isEqualTo(new Message(
                        "2574",
                        "947",
                        "Hola",
                        Instant.parse("2026-11-23T15:04:05Z"),
                        List.of(new Attachment("foto.png", "https://files.example/1")),
                        ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "\"\"", "\"[]\"", "\"nonsense [\"", "[]", "\"[[\\\"only a name\\\"]]\"", "{\"a\":1}"})
    void takesWhatIsNoListOfFilesForNone(String attachments) throws Exception {
        assertThat(message("2026-11-23 15:04:05", attachments).attachments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-23 15:04:05", "2026-11-23T15:04:05Z"})
    void doesNotGuessAtTimes(String time) throws Exception {
        assertThat(message(time, "\"\"").writtenAt()).isNull();
    }

    private static Message message(String time, String attachments) throws Exception {
        return NuluConversation.read(JSON.readTree(
                        """
                        {"messages":[{"id":"2574","user_id":"947","message":"Hola","creation_time":"%s","attachments":%s}],
                         "details":{"user_id":"947","source":"wa","extra":"1065"}}
                        """
                                .formatted(time, attachments)))
                .messages()
                .get(0);
    }
}
