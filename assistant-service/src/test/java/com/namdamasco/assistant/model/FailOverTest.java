package com.namdamasco.assistant.model;

import com.namdamasco.assistant.model.NoAnswerException.Reason;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

import static com.namdamasco.assistant.model.Outcome.ANSWERED;
import static com.namdamasco.assistant.model.Outcome.CIRCUIT_OPEN;
import static com.namdamasco.assistant.model.Outcome.DENIED;
import static com.namdamasco.assistant.model.Outcome.RATE_LIMITED;
import static com.namdamasco.assistant.model.Outcome.REFUSED;
import static com.namdamasco.assistant.model.Outcome.TIMEOUT;
import static com.namdamasco.assistant.model.Outcome.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FailOverTest {

    private static final Route PRIMARY = new Route(Provider.OPENAI, "gpt-4o-mini");
    private static final Route FALLBACK = new Route(Provider.GEMINI, "gemini-2.5-flash");
    private static final RuntimeException DOWN = new InternalServerException("503");

    private record Limits() implements ModelLimits {
        @Override
        public Duration callTimeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration turnBudget() {
            return Duration.ofSeconds(50);
        }

        @Override
        public int maxRetries() {
            return 2;
        }

        @Override
        public Duration retryDelay() {
            return Duration.ofMillis(500);
        }

        @Override
        public int circuitFailures() {
            return 5;
        }

        @Override
        public Duration circuitOpen() {
            return Duration.ofSeconds(20);
        }

        @Override
        public int maxInputTokens() {
            return 1;
        }

        @Override
        public int maxOutputTokens() {
            return 1_200;
        }

        @Override
        public int maxToolRounds() {
            return 1;
        }

        @Override
        public int maxToolCalls() {
            return 1;
        }
    }

    private final Map<Route, Circuit> circuits = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Duration> timeouts = new ArrayList<>();
    private long now;

    private final FailOver failOver = new FailOver(
            new Limits(),
            route -> circuits.computeIfAbsent(route, r -> new Circuit(5, Duration.ofSeconds(20), () -> now)),
            (route, outcome) -> outcomes.add(outcome),
            duration -> {
                pauses.add(duration);
                now += duration.toNanos();
            },
            () -> 1.0);

    @Test
    void retriesWithPausesThatDoubleThenAsksTheFallback() {
        assertThat(ask(route -> route == PRIMARY ? fail(DOWN) : "hola")).isEqualTo("hola");

        assertThat(outcomes).containsExactly(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, ANSWERED);
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void doesNotWaitTwiceForTheSameModelWhereAnotherMayAnswer() {
        RuntimeException late = new TimeoutException("20 s");

        assertThat(ask(route -> route == PRIMARY ? fail(late) : "hola")).isEqualTo("hola");

        assertThat(outcomes).containsExactly(TIMEOUT, ANSWERED);
    }

    @Test
    void goesToTheFallbackAtOnceWhenTheKeyOrTheQuotaIsTheTrouble() {
        RuntimeException quota = new RateLimitException("{\"error\":{\"code\":\"insufficient_quota\"}}");

        ask(route -> route == PRIMARY ? fail(new AuthenticationException("401")) : "hola");
        ask(route -> route == PRIMARY ? fail(quota) : "hola");

        assertThat(outcomes).containsExactly(DENIED, ANSWERED, DENIED, ANSWERED);
        assertThat(pauses).isEmpty();
    }

    @Test
    void bothersNoOtherProviderWithARequestThatIsWrong() {
        assertThatThrownBy(() -> ask(route -> fail(new InvalidRequestException("400"))))
                .isInstanceOfSatisfying(NoAnswerException.class, none -> assertThat(none.reason())
                        .isEqualTo(Reason.REFUSED));

        assertThat(outcomes).containsExactly(REFUSED);
    }

    @Test
    void leavesAModelAloneThatFailedFiveTimesInARowAndTriesItAgainLater() {
        for (int turn = 0; turn < 3; turn++) {
            ask(route -> route == PRIMARY ? fail(DOWN) : "hola");
        }
        assertThat(outcomes.stream().filter(UNAVAILABLE::equals)).hasSize(5);
        assertThat(outcomes).endsWith(CIRCUIT_OPEN, ANSWERED);

        now += Duration.ofSeconds(21).toNanos();
        outcomes.clear();
        ask(route -> route == PRIMARY ? "otra vez" : fail(DOWN));
        assertThat(outcomes).containsExactly(ANSWERED);
    }

    @Test
    void anOpenCircuitLetsOneCallTry() {
        Circuit circuit = new Circuit(1, Duration.ofSeconds(20), () -> now);
        circuit.failed();
        assertThat(circuit.permits()).isFalse();

        now += Duration.ofSeconds(20).toNanos();

        assertThat(circuit.permits()).isTrue();
        assertThat(circuit.permits()).isFalse();
        circuit.succeeded();
        assertThat(circuit.permits()).isTrue();
    }

    @Test
    void saysSoWhenAllFailAndBeginsNothingOnceTheTurnsTimeIsOver() {
        assertThatThrownBy(() -> ask(route -> {
                    now += Duration.ofSeconds(19).toNanos();
                    return fail(new RateLimitException("429"));
                }))
                .isInstanceOfSatisfying(NoAnswerException.class, none -> assertThat(none.reason())
                        .isEqualTo(Reason.ALL_FAILED));

        assertThat(outcomes).containsExactly(RATE_LIMITED, RATE_LIMITED, RATE_LIMITED);
        assertThat(timeouts.get(2)).isLessThan(Duration.ofSeconds(12));
    }

    private String ask(Function<Route, String> model) {
        return failOver.ask(
                List.of(PRIMARY, FALLBACK), Deadline.in(Duration.ofSeconds(50), () -> now), (route, timeout) -> {
                    timeouts.add(timeout);
                    return model.apply(route);
                });
    }

    private static String fail(RuntimeException failure) {
        throw failure;
    }
}
