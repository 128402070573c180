package com.namdamasco.assistant.takeover;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BearerTokensTest {

    private final BearerTokens tokens = new BearerTokens("new, old,with\\,comma,");

    @ParameterizedTest
    @ValueSource(strings = {"Bearer new", "Bearer old", "Bearer with,comma"})
    void eachOfThemIsValid(String header) {
        assertThat(tokens.match(header)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "Bearer ", "Bearer", "new", "Bearer new,old", "Bearer new, old", "Bearer NEW", "Basic new"})
    void nothingElseIs(String header) {
        assertThat(tokens.match(header)).isFalse();
        assertThat(new BearerTokens("").match(header)).isFalse();
    }
}
