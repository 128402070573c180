package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.conversation.Turns.Commit;
import com.namdamasco.assistant.dispatch.Dispatcher;
import com.namdamasco.assistant.dispatch.Dispatcher.Look;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/** Runs the turns that are due. */
@ApplicationScoped
public class TurnDispatch implements Dispatcher.Source {

    private final DueTurns due;
    private final TurnRunner runner;
    private final Duration finishWithin;
    private final Dispatcher dispatcher;

    TurnDispatch(DueTurns due, TurnRunner runner, TurnConfig config) {
        this.due = due;
        this.runner = runner;
        this.finishWithin = config.finishWithin();
        this.dispatcher = new Dispatcher("turn", config.concurrency(), this);
    }

    void start(@Observes StartupEvent event) {
        dispatcher.start();
    }

    /** Before the replies' dispatch: what these turns answer shall still be sent. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        dispatcher.stop(finishWithin);
    }

    void messageArrived(@Observes MessageArrived event) {
        dispatcher.wake();
    }

    @Override
    public Look look() {
        DueTurns.Look look = due.claimNext();
        return look.claim()
                .map(claim -> Look.found(() -> isDueAgain(runner.run(claim))))
                .orElseGet(() -> Look.nothingFor(look.untilNext()));
    }

    /** A message that comes after the commit wakes the dispatcher itself. */
    private static boolean isDueAgain(Optional<Commit> commit) {
        return !commit.equals(Optional.of(Commit.COMMITTED));
    }
}
