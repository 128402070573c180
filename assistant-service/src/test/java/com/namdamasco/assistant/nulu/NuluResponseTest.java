package com.namdamasco.assistant.nulu;

import com.namdamasco.assistant.Contract;
import com.namdamasco.assistant.nulu.NuluException.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NuluResponseTest {

    @Test
    void unwrapsASuccess() {
        assertThat(NuluResponse.unwrap(Contract.JSON, "send-message", "{\"success\":true,\"response\":{\"id\":7}}")
                        .path("id")
                        .asInt())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"success\":false,\"response\":\"invalid-token\"}            | invalid-token",
                "{\"success\":true,\"response\":{\"error\":\"no-page\"}}         | no-page",
                "{\"success\":true,\"response\":[{\"error\":{\"code\":551,\"message\":\"not said\"}}]} | 551",
            })
    void findsTheErrorWhereverItHides(String body, String code) {
        assertThatThrownBy(() -> NuluResponse.unwrap(Contract.JSON, "send-message", body))
                .isInstanceOfSatisfying(
                        NuluException.class, e -> assertThat(e.effect()).isEqualTo(Effect.NONE))
                .hasMessage("Nulu's send-message failed: " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>María</html>", "[]", "{\"success\":"})
    void doesNotQuoteWhatItCannotRead(String body) {
        assertThatThrownBy(() -> NuluResponse.unwrap(Contract.JSON, "get-user", body))
                .isInstanceOf(NuluException.class)
                .hasMessageNotContaining("María");
    }

    @Test
    void dropsTheCredentialsThatComeWithAUser() throws Exception {
        var response = Contract.JSON.readTree(
                """
                {"id":"947","first_name":"María","last_name":"Pérez","token":"s3cret","password":"$2y$10$x",
                 "details":[{"slug":"phone","value":"+584141234567"}]}
                """);

        NuluUser user = NuluUser.read(response);

        assertThat(user.detail("phone")).contains("+584141234567");
        assertThat(user.toString()).doesNotContain("s3cret").doesNotContain("$2y$");
    }
}
