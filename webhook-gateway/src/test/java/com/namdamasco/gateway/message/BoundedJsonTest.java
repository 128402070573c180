package com.namdamasco.gateway.message;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BoundedJsonTest {
    static Stream<Arguments> hostile() {
        return Stream.of(
                row("half an object", "{\"function\":"),
                row("a repeated key", "{\"key\":\"a\",\"key\":\"b\"}"),
                row("a repeated key further in", "{\"data\":{\"user_id\":1,\"user_id\":2}}"),
                row("something after the end", "{} {}"),
                row("single quotes", "{'key':'a'}"),
                row("a comment", "{/*x*/}"),
                row("not a number", "{\"a\":NaN}"),
                row("a control character in a text", "{\"a\":\"\u0001\"}"),
                row("too deep in arrays", "[".repeat(51) + "]".repeat(51)),
                row("too deep in objects", "{\"a\":".repeat(100_000)),
                row("a number of a million digits", "1".repeat(1_000_000)),
                row("a name of a million characters", "{\"" + "a".repeat(1_000_000) + "\":1}"),
                Arguments.of("invalid UTF-8", new byte[] {'"', (byte) 0xC3, '"'}),
                Arguments.of("binary", new byte[] {0, 1, 2, 3, (byte) 0xFF}));
    }

    private static Arguments row(String name, String json) {
        return Arguments.of(name, json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refuses(String name, byte[] json) {
        long start = System.nanoTime();

        assertThatThrownBy(() -> BoundedJson.read(json)).isInstanceOf(MalformedMessage.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void says_where_but_never_what() {
        assertThatThrownBy(() -> BoundedJson.read("{\"key\":\"secreto\",\n secreto".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("line 2")
                .message()
                .doesNotContain("secreto");
    }

    @Test
    void reads_what_lies_within_the_bounds() {
        byte[] deep = ("[".repeat(50) + "]".repeat(50)).getBytes(StandardCharsets.UTF_8);

        assertThat(BoundedJson.read(deep).isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483648", "-1e-99999999999", "0.5e9999999999999999999"})
    void an_exponent_that_no_number_can_hold_is_malformed_not_a_failure(String number) {
        byte[] json = ("{\"data\":{\"message\":" + number + "}}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> BoundedJson.read(json))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("exponent");
        assertThat(BoundedJson.readNested("{\"x\":" + number + "}")).isEmpty();
    }
}
