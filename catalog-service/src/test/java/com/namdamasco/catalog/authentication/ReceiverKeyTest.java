package com.namdamasco.catalog.authentication;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReceiverKeyTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", " , "})
    void withoutAKeyTheServiceDoesNotStart(String missing) {
        assertThatThrownBy(() -> new ReceiverKey(missing)).hasMessageContaining("RECEIVER_API_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "old", "with,comma"})
    void whileAKeyIsChangedBothAreValid(String candidate) {
        ReceiverKey key = new ReceiverKey("new, old,with\\,comma");

        assertThat(key.matches(candidate)).isTrue();
        assertThat(key.matches("new, old")).isFalse();
        assertThat(key.matches("")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "secre", "secret2", "SECRET"})
    void refusesEveryOtherKey(String candidate) {
        assertThat(new ReceiverKey("secret").matches(candidate)).isFalse();
        assertThat(new ReceiverKey("secret").matches("secret")).isTrue();
    }
}
