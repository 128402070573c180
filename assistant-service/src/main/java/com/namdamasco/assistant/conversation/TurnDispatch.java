package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.dispatch.Dispatcher;
import com.namdamasco.assistant.reply.ReplyDispatch;
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

    private final Turns turns;
    private final TurnRunner runner;
    private final ReplyDispatch replies;
    private final Duration finishWithin;
    private final Dispatcher dispatcher;

    TurnDispatch(Turns turns, TurnRunner runner, ReplyDispatch replies, TurnConfig config) {
        this.turns = turns;
        this.runner = runner;
        this.replies = replies;
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
    public Optional<Runnable> next() {
        return turns.claimNext().map(claim -> () -> {
            runner.run(claim);
            replies.wake();
        });
    }

    @Override
    public Duration untilNext() {
        return turns.untilNextDue();
    }
}
