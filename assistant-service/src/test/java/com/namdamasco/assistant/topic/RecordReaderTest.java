package com.namdamasco.assistant.topic;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.assistant.inbox.NuluMessage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever is no record is said to be unreadable: anything else is tried again for ever, and holds up the partition. */
class RecordReaderTest {

    private final RecordReader<NuluMessage> messages =
            new RecordReader<>(new JsonMapper(), NuluMessage.class, "nulu.messages", "a message event");

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                " null ",
                "true",
                "0",
                "\"\"",
                "\"   \"",
                "[]",
                "[null]",
                "{}",
                "{\"messageId\":null}",
                "{"
            })
    void whatIsNoRecordIsUnreadable(String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> messages.read(bytes))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("nulu.messages.dead");
    }

    @Test
    void aRecordIsRead() {
        byte[] value = "{\"messageId\":\"7\",\"conversationId\":\"2574\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(messages.read(value).conversationId()).isEqualTo("2574");
    }
}
