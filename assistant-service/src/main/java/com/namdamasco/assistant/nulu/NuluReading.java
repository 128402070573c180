package com.namdamasco.assistant.nulu;

import com.namdamasco.assistant.observation.LogKeys;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Reads a conversation and its customer at once, within a time budget. When Nulu has been away for a few reads in a row it is left
 * alone for a while, so that not every turn pays the budget.
 */
@ApplicationScoped
public class NuluReading {

    private final NuluClient nulu;
    private final ExecutorService workers;

    NuluReading(NuluClient nulu, ExecutorService workers) {
        this.nulu = nulu;
        this.workers = workers;
    }

    /** What Nulu knows of a conversation. */
    public record Read(NuluConversation conversation, NuluUser customer) {}

    /**
     * @throws NuluAwayException when Nulu does not answer within the budget; other {@link NuluException}s are its own refusals
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException at once, while it is left alone
     */
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 10_000, failOn = NuluAwayException.class)
    public Read read(String conversationId, String customerId, Duration budget) {
        long deadline = System.nanoTime() + budget.toNanos();
        Future<NuluConversation> conversation = start(() -> nulu.conversation(conversationId));
        Future<NuluUser> customer = start(() -> nulu.user(customerId));
        try {
            return new Read(await(conversation, deadline), await(customer, deadline));
        } finally {
            conversation.cancel(true);
            customer.cancel(true);
        }
    }

    private <T> Future<T> start(Callable<T> call) {
        return workers.submit(Context.current().wrap(LogKeys.carriedBy(call)));
    }

    private static <T> T await(Future<T> answer, long deadline) {
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new NuluAwayException("no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NuluAwayException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NuluException refusal && !refusal.worthRetrying()) {
                throw refusal;
            }
            throw new NuluAwayException(
                    e.getCause() instanceof NuluException away
                            ? away.getMessage()
                            : e.getCause().getClass().getSimpleName());
        }
    }
}
