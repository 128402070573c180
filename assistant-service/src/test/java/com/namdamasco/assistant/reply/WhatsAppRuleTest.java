package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Delivery.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every code of the table in contracts.md §3. */
class WhatsAppRuleTest {

    @ParameterizedTest
    @CsvSource({
        "400, 131047, WINDOW_CLOSED,  WINDOW_CLOSED",
        "429, 130429, THROUGHPUT,     SENDER_BUSY",
        "400, 4,      THROUGHPUT,     SENDER_BUSY",
        "400, 80007,  THROUGHPUT,     SENDER_BUSY",
        "429, -1,     THROUGHPUT,     SENDER_BUSY",
        "400, 131056, PAIR_RATE,      RECIPIENT_BUSY",
        "400, 131048, BLOCKED,        SENDER_STOPPED",
        "400, 131049, BLOCKED,        SENDER_STOPPED",
        "400, 368,    BLOCKED,        SENDER_STOPPED",
        "403, 131031, BLOCKED,        SENDER_STOPPED",
        "401, 190,    CREDENTIALS,    SENDER_PARKED",
        "401, 0,      CREDENTIALS,    SENDER_PARKED",
        "403, 10,     CREDENTIALS,    SENDER_PARKED",
        "403, 200,    CREDENTIALS,    SENDER_PARKED",
        "403, 299,    CREDENTIALS,    SENDER_PARKED",
        "401, -1,     CREDENTIALS,    SENDER_PARKED",
        "400, 131026, PERMANENT,      FAILED",
        "400, 131030, PERMANENT,      FAILED",
        "400, 100,    PERMANENT,      FAILED",
        "400, 132000, PERMANENT,      FAILED",
        "404, 132001, PERMANENT,      FAILED",
        "400, 132999, PERMANENT,      FAILED",
        "400, 131016, AMBIGUOUS,      UNKNOWN",
        "400, 131000, AMBIGUOUS,      UNKNOWN",
        "500, 131000, AMBIGUOUS,      UNKNOWN",
        "503, 4,      AMBIGUOUS,      UNKNOWN",
        "502, -1,     AMBIGUOUS,      UNKNOWN",
        "400, 131051, OTHER,          FAILED",
        "404, -1,     OTHER,          FAILED",
    })
    void tellsWhatTheCodeMeans(int httpStatus, int code, WhatsAppRule expected, Status status) {
        assertThat(WhatsAppRule.of(httpStatus, code)).isEqualTo(expected);
        assertThat(expected.status()).isEqualTo(status);
    }
}
