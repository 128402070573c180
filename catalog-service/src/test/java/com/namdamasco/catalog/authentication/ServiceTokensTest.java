package com.namdamasco.catalog.authentication;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServiceTokensTest {

    @Test
    void withoutATokenTheServiceDoesNotStart() {
        assertThatThrownBy(() -> new ServiceTokens(List.of())).hasMessageContaining("CATALOG_SERVICE_TOKEN is not set");
        assertThatThrownBy(() -> new ServiceTokens(List.of(" ", "")))
                .hasMessageContaining("CATALOG_SERVICE_TOKEN is not set");
    }

    @Test
    void theNewAndTheOldOneAreValidAtOnce() {
        ServiceTokens tokens = new ServiceTokens(List.of("new", " old", ""));

        assertThat(tokens.match("Bearer new")).isTrue();
        assertThat(tokens.match("bearer old")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "new", "Bearer", "Bearer ", "Bearer new2", "Bearer ne", "Basic new", "Bearer new,old"})
    void nothingElseIs(String header) {
        assertThat(new ServiceTokens(List.of("new", "old")).match(header)).isFalse();
    }
}
