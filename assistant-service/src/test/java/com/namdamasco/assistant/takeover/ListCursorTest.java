package com.namdamasco.assistant.takeover;

import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListCursorTest {

    @Test
    void comesBackAsItWasGiven() {
        var cursor = new ListCursor(OffsetDateTime.parse("2026-11-23T15:00:00.123456Z"), "una conversación 1057");

        assertThat(ListCursor.decode(cursor.encoded())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "!!!!", "Zm9v", "2026-11-23T15:00:00Z"})
    void isRefusedWhenItIsNoneOfOurs(String text) {
        assertThatThrownBy(() -> ListCursor.decode(text))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void isRefusedWhenItHoldsAControlCharacterOrIsTooLong() {
        assertThatThrownBy(() -> ListCursor.decode(encoded("2026-11-23T15:00:00Z a\u0000b")))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> ListCursor.decode("A".repeat(401))).isInstanceOf(BadRequestException.class);
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
