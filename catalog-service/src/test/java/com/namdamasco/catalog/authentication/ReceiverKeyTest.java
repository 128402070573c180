package com.namdamasco.catalog.authentication;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReceiverKeyTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutAKeyTheServiceDoesNotStart(String missing) {
        assertThatThrownBy(() -> new ReceiverKey(missing)).hasMessageContaining("RECEIVER_API_KEY");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "secre", "secret2", "SECRET"})
    void refusesEveryOtherKey(String candidate) {
        assertThat(new ReceiverKey("secret").matches(candidate)).isFalse();
        assertThat(new ReceiverKey("secret").matches("secret")).isTrue();
    }
}
