package com.namdamasco.assistant.topic;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.assistant.CapturedLog;
import com.namdamasco.assistant.inbox.NuluMessage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IntakeTest {

    private static final String IDS = "messageId=7 conversationId=1057";
    private static final String WORDS = "lo que escribió el cliente";
    private static final Runnable AWAY = () -> {
        throw new ConnectionException(new SQLException(WORDS, "08001"));
    };

    private long now = -5;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final CapturedLog log = new CapturedLog(Level.INFO);
    private final Intake<NuluMessage> intake = new Intake<>(
            new RecordReader<>(new JsonMapper(), NuluMessage.class, "nulu.messages", "a message event"),
            "nulu.messages",
            metrics,
            () -> now);

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void aRepetitionIsToldOfEveryHalfMinuteWithHowLongItHasBeen() {
        for (int second = 0; second <= 61; second++) {
            assertThatThrownBy(() -> intake.take(IDS, AWAY)).isInstanceOf(ConnectionException.class);
            now += Duration.ofSeconds(1).toNanos();
        }

        List<String> told = log.containing(IDS);
        assertThat(told).hasSize(3).allSatisfy(line -> assertThat(line)
                .contains("WARN", "SQLException SQLSTATE 08001")
                .doesNotContain(WORDS));
        assertThat(told.get(0)).contains("for 0 s");
        assertThat(told.get(1)).contains("for 30 s");
        assertThat(told.get(2)).contains("for 60 s");
        assertThat(deadLetters("unstorable")).isZero();
    }

    @Test
    void whatWasTakenInAfterAllBeginsAnewWhenItComesAgain() {
        assertThatThrownBy(() -> intake.take(IDS, AWAY)).isInstanceOf(ConnectionException.class);
        now += Duration.ofSeconds(40).toNanos();
        intake.take(IDS, () -> {});

        assertThatThrownBy(() -> intake.take(IDS, AWAY)).isInstanceOf(ConnectionException.class);

        assertThat(log.containing(IDS)).hasSize(2).allMatch(line -> line.contains("for 0 s"));
    }

    @Test
    void whatNoRepetitionHealsIsSetAsideWithoutAWordOfIt() {
        var fault = new NullPointerException(WORDS);

        assertThatThrownBy(() -> intake.take(IDS, () -> {
                    throw fault;
                }))
                .isInstanceOf(UnstorableRecordException.class)
                .hasMessage(
                        "A record of nulu.messages cannot be stored (NullPointerException); it goes to nulu.messages.dead")
                .hasNoCause()
                .satisfies(thrown -> assertThat(thrown.getStackTrace()).isEqualTo(fault.getStackTrace()));

        assertThat(log.containing(IDS))
                .singleElement()
                .asString()
                .contains("ERROR", "NullPointerException")
                .doesNotContain(WORDS);
        assertThat(deadLetters("unstorable")).isOne();
    }

    @Test
    void whatCannotBeReadIsCountedToo() {
        assertThatThrownBy(() -> intake.read("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRecordException.class);

        assertThat(deadLetters("unreadable")).isOne();
        assertThat(deadLetters("unstorable")).isZero();
    }

    private double deadLetters(String why) {
        return metrics.counter("namdamasco.dead.letters", "topic", "nulu.messages", "why", why)
                .count();
    }
}
