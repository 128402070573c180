package com.namdamasco.assistant.takeover;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BadRequestException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PauseOrderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{}", "{\"minutes\":null,\"reason\":null}", "{\"reason\":\" \"}"})
    void isTheConfiguredPauseWhenNothingIsSaid(String body) {
        NewPause pause = PauseOrder.read(JSON, body).toPause();

        assertThat(pause.length()).isNull();
        assertThat(pause.cause()).isEqualTo(PauseCause.API);
        assertThat(pause.reason()).isEqualTo(PauseCause.API.reason());
    }

    @Test
    void saysHowLongAndWhy() {
        NewPause pause = PauseOrder.read(JSON, "{\"minutes\":10080,\"reason\":\"garantía\"}")
                .toPause();

        assertThat(pause.length()).isEqualTo(Duration.ofDays(7));
        assertThat(pause.reason()).isEqualTo("garantía");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"minutes\":0}           | minutes takes a whole number from 1 to 10080",
                "{\"minutes\":-5}          | minutes takes",
                "{\"minutes\":10081}       | minutes takes",
                "{\"minutes\":1.5}         | minutes takes",
                "{\"minutes\":\"60\"}      | minutes takes",
                "{\"minutes\":99999999999} | minutes takes",
                "{\"reason\":7}            | reason takes one line",
                "{\"reason\":\"a\\u0000\"} | reason takes one line",
                "{\"hours\":1}             | minutes and reason, nothing else",
                "[]                        | The body is to be empty or",
                "60                        | The body is to be empty or",
                "{                         | The body is no JSON",
            })
    void namesWhatIsWrong(String body, String detail) {
        assertThatThrownBy(() -> PauseOrder.read(JSON, body))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining(detail);
    }

    @Test
    void boundsTheReasonAndTheBody() {
        assertThat(PauseOrder.read(JSON, "{\"reason\":\"" + "x".repeat(200) + "\"}")
                        .reason())
                .hasSize(200);
        assertThatThrownBy(() -> PauseOrder.read(JSON, "{\"reason\":\"" + "x".repeat(201) + "\"}"))
                .hasMessageContaining("200 characters");
        assertThatThrownBy(() -> PauseOrder.read(JSON, " ".repeat(4_097) + "{}"))
                .hasMessageContaining("4096");
    }
}
