package com.namdamasco.assistant.reconciliation;

import com.namdamasco.assistant.nulu.NuluConversation.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "99,                  true",
        "100,                 false",
        "101,                 false",
        "2026-11-23 14:59:59, true",
        "2026-11-23 15:00:00, true",
        "2026-11-23 15:00:01, false",
        "yesterday,           false",
    })
    void comesBeforeMessagesThatAreNewer(String place, boolean before) {
        var message = new Message("100", "947", "Hola", Instant.parse("2026-11-23T15:00:00Z"), List.of(), "");

        assertThat(new Place(place).isBefore(message)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "99,                  100, 100",
        "100,                 99,  100",
        "2026-11-23 15:00:00, 99,  99",
        "99,                  '',  99",
        "99,                  abc, 99",
    })
    void movesForwardOnly(String place, String messageId, String expected) {
        assertThat(new Place(place).movedTo(messageId)).isEqualTo(new Place(expected));
    }
}
