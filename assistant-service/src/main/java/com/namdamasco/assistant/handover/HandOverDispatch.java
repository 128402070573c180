package com.namdamasco.assistant.handover;

import com.namdamasco.assistant.dispatch.Dispatcher;
import com.namdamasco.assistant.dispatch.Dispatcher.Look;
import com.namdamasco.assistant.handover.HandOvers.Claimed;
import com.namdamasco.assistant.nulu.NuluClient;
import com.namdamasco.assistant.nulu.NuluException;
import com.namdamasco.assistant.nulu.NuluException.Effect;
import com.namdamasco.assistant.observation.Steps;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Carries hand-overs out at Nulu: the department, which may be set again and again, then the note. A note whose answer was lost is
 * written once more: two notes cost a glance, none costs the customer the same story twice.
 */
@ApplicationScoped
public class HandOverDispatch implements Dispatcher.Source {

    private static final Logger LOG = Logger.getLogger(HandOverDispatch.class);
    private static final int MOST_DOUBLINGS = 8;
    private static final String AUTHOR = "NamDamasco";
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final HandOvers handOvers;
    private final NuluClient nulu;
    private final Steps steps;
    private final HandOverConfig config;
    private final Dispatcher dispatcher;

    HandOverDispatch(HandOvers handOvers, NuluClient nulu, Steps steps, HandOverConfig config) {
        this.handOvers = handOvers;
        this.nulu = nulu;
        this.steps = steps;
        this.config = config;
        this.dispatcher = new Dispatcher("hand-over", 2, this);
    }

    void start(@Observes StartupEvent event) {
        dispatcher.start();
    }

    void stop(@Observes @Priority(2) ShutdownEvent event) throws InterruptedException {
        dispatcher.stop(LONGEST_END);
    }

    @Override
    public Look look() {
        return handOvers
                .claimNext()
                .map(claimed -> Look.found(() -> {
                    steps.run(claimed.step(), () -> carryOut(claimed));
                    return true;
                }))
                .orElseGet(() -> Look.nothingFor(config.pollInterval()));
    }

    private void carryOut(Claimed handOver) {
        try {
            Optional<String> department = HandOverConfig.idOf(config, handOver.department());
            if (department.isPresent() && !handOver.departmentDone()) {
                nulu.updateDepartment(handOver.conversationId(), department.get());
                handOvers.departmentDone(handOver.id());
            }
            nulu.addNote(handOver.conversationId(), AUTHOR, handOver.note());
            handOvers.done(handOver.id());
            LOG.infof("Handed over conversationId=%s", handOver.conversationId());
        } catch (NuluException e) {
            recover(handOver, e);
        }
    }

    /** What Nulu refuses for good is not asked again: such as a department that does not exist. */
    private void recover(Claimed handOver, NuluException failure) {
        boolean again = failure.worthRetrying() || failure.effect() == Effect.POSSIBLE;
        if (again && handOver.attempts() < config.maxAttempts()) {
            long factor = 1L << Math.min(handOver.attempts() - 1, MOST_DOUBLINGS);
            handOvers.retryLater(handOver.id(), config.retryDelay().multipliedBy(factor));
            LOG.warnf("%s; trying again conversationId=%s", failure.getMessage(), handOver.conversationId());
            return;
        }
        handOvers.failed(handOver.id());
        LOG.errorf(
                "The agents were not told of a hand-over: %s conversationId=%s",
                failure.getMessage(), handOver.conversationId());
    }
}
