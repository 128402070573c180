package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.reply.Delivery.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of contracts.md §3. */
class WhatsAppErrorTest {

    @ParameterizedTest
    @CsvSource({
        "400, 131047, FAILED",
        "429, 130429, RETRY",
        "400, 4, RETRY",
        "400, 80007, RETRY",
        "400, 131056, RETRY",
        "400, 131048, FAILED",
        "400, 368, FAILED",
        "401, 190, FAILED",
        "400, 131026, FAILED",
        "400, 100, FAILED",
        "400, 131016, UNKNOWN",
        "500, 131000, UNKNOWN",
        "502, -1, UNKNOWN",
        "429, -1, RETRY",
        "404, -1, FAILED",
    })
    void tellsWhatTheCodeMeans(int httpStatus, int code, Status expected) {
        assertThat(WhatsAppError.meaning(httpStatus, code)).isEqualTo(expected);
    }
}
