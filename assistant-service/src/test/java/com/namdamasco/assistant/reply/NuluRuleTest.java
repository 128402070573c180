package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluException.Effect;
import com.namdamasco.assistant.reply.Delivery.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NuluRuleTest {

    @ParameterizedTest
    @CsvSource({
        "NONE,     it cannot be reached,   SENDER_BUSY",
        "NONE,     10/2018278,             WINDOW_CLOSED",
        "NONE,     HTTP 401,               SENDER_PARKED",
        "NONE,     invalid-token,          SENDER_PARKED",
        "NONE,     telegram 401,           SENDER_PARKED",
        "NONE,     190,                    SENDER_PARKED",
        "NONE,     190/463,                SENDER_PARKED",
        "NONE,     200,                    SENDER_PARKED",
        "NONE,     HTTP 429,               SENDER_BUSY",
        "NONE,     telegram 429,           SENDER_BUSY",
        "NONE,     613,                    SENDER_BUSY",
        "NONE,     1200,                   RETRY",
        "NONE,     2,                      UNKNOWN",
        "NONE,     telegram 502,           UNKNOWN",
        "NONE,     100,                    FAILED",
        "NONE,     100/2018001,            FAILED",
        "NONE,     551,                    FAILED",
        "NONE,     telegram 403,           FAILED",
        "NONE,     HTTP 400,               FAILED",
        "NONE,     conversation-not-found, FAILED",
        "POSSIBLE, HTTP 500,               UNKNOWN",
        "POSSIBLE, no answer,              UNKNOWN",
    })
    void tellsWhatTheCodeMeans(Effect effect, String code, Status expected) {
        assertThat(NuluRule.of(effect, code).status()).isEqualTo(expected);
    }
}
