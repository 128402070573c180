package com.namdamasco.localstack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChildProcessTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("NAMDAMASCO_GIVEN", "given");

    @Test
    void aShortCommandGetsItsVariablesAndItsOutputIsReturned() {
        assertThat(run(Duration.ofSeconds(10), "echo $NAMDAMASCO_GIVEN")).isEqualTo("given\n");
    }

    @Test
    void itsStatusAndWhatItSaidAreReported() {
        assertThatThrownBy(() -> run(Duration.ofSeconds(10), "echo no such database >&2; exit 3"))
                .hasMessageContaining("shell failed with status 3")
                .hasMessageContaining("no such database");
    }

    /** Although it holds its output open all the while. */
    @Test
    @Timeout(10)
    void oneThatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> run(Duration.ofMillis(500), "echo $NAMDAMASCO_GIVEN; exec sleep 60"))
                .hasMessageContaining("shell took more than")
                .hasMessageContaining("given");
    }

    private static String run(Duration atMost, String script) {
        return ChildProcess.run("shell", atMost, ENVIRONMENT, List.of("sh", "-c", script));
    }
}
