package com.namdamasco.catalog.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PassingTroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P02", "40P01", "53200", "58030"})
    void aDatabaseThatGoesAwayIsNotThePushsFault(String state) {
        SQLException lost = new SQLException("lost", state);

        assertThat(PassingTrouble.isBehind(lost)).isTrue();
        assertThat(PassingTrouble.isBehind(new IOException("Ending write to copy failed.", lost)))
                .isTrue();
        assertThat(PassingTrouble.isBehind(new UncheckedIOException(new IOException("read", lost))))
                .isTrue();
    }

    @Test
    void aPoolWithoutConnectionsIsNotThePushsFault() {
        assertThat(PassingTrouble.isBehind(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
    }

    @Test
    void whatWouldFailEachTimeIsThePushsFault() {
        assertThat(PassingTrouble.isBehind(new SQLException("too long", "22001")))
                .isFalse();
        assertThat(PassingTrouble.isBehind(new IOException("write to copy failed.", new SQLException("bad", "22P02"))))
                .isFalse();
        assertThat(PassingTrouble.isBehind(new IOException("not zstd"))).isFalse();
        assertThat(PassingTrouble.isBehind(new IllegalStateException("a defect of ours")))
                .isFalse();
    }
}
