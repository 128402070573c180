package com.namdamasco.assistant.model;

import com.namdamasco.assistant.model.NoAnswerException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * Asks one model after the other until one answers: each a bounded number of times, with pauses that double, and none once the
 * turn's time is over. Pure but for what it is given.
 */
final class FailOver {

    /** Less time than this is not worth a call. */
    private static final Duration SHORTEST_CALL = Duration.ofSeconds(1);

    private final ModelLimits limits;
    private final Function<Route, Circuit> circuits;
    private final BiConsumer<Route, Outcome> observer;
    private final Consumer<Duration> pause;
    private final DoubleSupplier random;

    /**
     * @param observer told of each call, and of each that an open circuit spared
     * @param pause waits
     * @param random 0 to 1, for the jitter
     */
    FailOver(
            ModelLimits limits,
            Function<Route, Circuit> circuits,
            BiConsumer<Route, Outcome> observer,
            Consumer<Duration> pause,
            DoubleSupplier random) {
        this.limits = limits;
        this.circuits = circuits;
        this.observer = observer;
        this.pause = pause;
        this.random = random;
    }

    /** One call: throws what the model's client throws, or a {@code TimeoutException} of langchain4j when it takes longer. */
    interface Call<T> {
        T ask(Route route, Duration timeout);
    }

    /** @throws NoAnswerException when no model answered */
    <T> T ask(List<Route> routes, Deadline deadline, Call<T> call) {
        RuntimeException last = null;
        for (int i = 0; i < routes.size(); i++) {
            boolean another = i + 1 < routes.size();
            for (int attempt = 0; attempt <= limits.maxRetries(); attempt++) {
                Route route = routes.get(i);
                Circuit circuit = circuits.apply(route);
                if (deadline.left().compareTo(SHORTEST_CALL) < 0) {
                    throw new NoAnswerException(Reason.ALL_FAILED, last);
                }
                if (!circuit.permits()) {
                    observer.accept(route, Outcome.CIRCUIT_OPEN);
                    break;
                }
                try {
                    T answer = call.ask(route, shorter(limits.callTimeout(), deadline.left()));
                    circuit.succeeded();
                    observer.accept(route, Outcome.ANSWERED);
                    return answer;
                } catch (RuntimeException e) {
                    last = e;
                    Outcome outcome = Outcome.of(e);
                    observer.accept(route, outcome);
                    note(circuit, outcome);
                    if (!outcome.worthAnother()) {
                        throw new NoAnswerException(Reason.REFUSED, e);
                    }
                    boolean again = outcome.worthRetrying() && !(outcome == Outcome.TIMEOUT && another);
                    if (!again || attempt == limits.maxRetries()) {
                        break;
                    }
                    pause.accept(shorter(delay(attempt), deadline.left()));
                }
            }
        }
        throw new NoAnswerException(Reason.ALL_FAILED, last);
    }

    private static void note(Circuit circuit, Outcome outcome) {
        if (outcome.countsAgainstProvider()) {
            circuit.failed();
        } else {
            circuit.succeeded();
        }
    }

    private Duration delay(int attempt) {
        double doubled = limits.retryDelay().toMillis() * (double) (1L << Math.min(attempt, 10));
        return Duration.ofMillis((long) (doubled * (0.5 + random.getAsDouble() / 2)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
