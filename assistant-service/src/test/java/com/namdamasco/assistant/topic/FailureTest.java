package com.namdamasco.assistant.topic;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.DateTimeException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTest {

    private static final String WORDS = "lo que escribió el cliente";

    @ParameterizedTest
    @ValueSource(
            strings = {"22021", "22P02", "22003", "23514", "23505", "23502", "21000", "44000", "54000", "54001", "P0001"
            })
    void whatTheDatabaseRefusesForItsValuesIsNotHealed(String state) {
        Failure failure = Failure.of(thrownByJdbi(new SQLException(WORDS, state)));

        assertThat(failure).isEqualTo(new Failure("SQLException SQLSTATE " + state, false));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "08001", "08006", "53300", "53100", "55P03", "57P01", "57P03", "57014", "58030", "40001", "40P01",
                "25006", "42P01", "42501", "28P01", "3D000", "0A000", "XX000", "99999", "", "22", "HY000"
            })
    void aDatabaseThatIsAwayBusyOrBehindHeals(String state) {
        Failure failure = Failure.of(thrownByJdbi(new SQLException(WORDS, state)));

        assertThat(failure.healsByRepetition()).isTrue();
        assertThat(failure.kind()).startsWith("SQLException").doesNotContain(WORDS);
    }

    @Test
    void aPoolWithoutConnectionsHeals() {
        var none = new ConnectionException(new SQLException("Sorry, acquisition timeout!"));

        assertThat(Failure.of(none)).isEqualTo(new Failure("SQLException", true));
    }

    @Test
    void theStateDecidesBeforeWhateverIsAroundIt() {
        var refused = new SQLException(WORDS, "22021", new IllegalArgumentException(WORDS));
        var away = new SQLException(WORDS, "08001", new NullPointerException());
        var nested = new SQLTransientConnectionException(WORDS, (String) null, new SQLException(WORDS, "08004"));

        assertThat(Failure.of(new CompletionException(refused)).healsByRepetition())
                .isFalse();
        assertThat(Failure.of(new IllegalArgumentException(away)).healsByRepetition())
                .isTrue();
        assertThat(Failure.of(nested).kind()).endsWith("SQLSTATE 08004");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfOursIsNotHealed(Throwable fault) {
        assertThat(Failure.of(new IllegalStateException(WORDS, fault)))
                .isEqualTo(new Failure(fault.getClass().getSimpleName(), false));
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new NullPointerException(WORDS),
                new IllegalArgumentException(WORDS),
                new NumberFormatException(WORDS),
                new ClassCastException(WORDS),
                new StringIndexOutOfBoundsException(WORDS),
                new ArithmeticException(WORDS),
                new UnsupportedOperationException(WORDS),
                new DateTimeException(WORDS),
                new JsonParseException(null, WORDS),
                new AssertionError(WORDS),
                new StackOverflowError(WORDS));
    }

    @ParameterizedTest
    @MethodSource("others")
    void allElseIsTriedAgain(Throwable other) {
        assertThat(Failure.of(other).healsByRepetition()).isTrue();
    }

    static Stream<Throwable> others() {
        return Stream.of(
                new UncheckedIOException(new ConnectException(WORDS)),
                new IllegalArgumentException(new ConnectException(WORDS)),
                new IllegalStateException(WORDS),
                new RuntimeException(WORDS),
                new InterruptedException(WORDS),
                new OutOfMemoryError(WORDS),
                new NoClassDefFoundError(WORDS));
    }

    @Test
    void aCircleOfCausesHasAnEnd() {
        var one = new IllegalStateException(WORDS);
        var other = new RuntimeException(one);
        one.initCause(other);

        assertThat(Failure.of(other)).isEqualTo(new Failure("RuntimeException", true));
    }

    private static RuntimeException thrownByJdbi(SQLException e) {
        return new UnableToExecuteStatementException(e, null);
    }
}
