package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.spool.Lane;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * One record of a lane at a time: a record that is in flight when the broker goes away ends in the spool, and one behind it that the
 * broker still took would have overtaken it. Lanes do not wait for each other.
 */
final class LaneTurns {
    private final ConcurrentMap<Lane, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
    private final Executor executor;

    /** @param executor begins what had to wait; begun where its predecessor ended, a long queue would overflow the stack */
    LaneTurns(Executor executor) {
        this.executor = executor;
    }

    /** Begins at once when the lane is free, else when all before it have ended, well or not. */
    CompletableFuture<Void> inTurn(Lane lane, Supplier<CompletableFuture<Void>> work) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> before = last.put(lane, mine);
        if (before == null) {
            begin(lane, work, mine);
        } else {
            before.whenCompleteAsync((done, failure) -> begin(lane, work, mine), executor);
        }
        return mine;
    }

    private void begin(Lane lane, Supplier<CompletableFuture<Void>> work, CompletableFuture<Void> mine) {
        begun(work).whenComplete((done, failure) -> {
            last.remove(lane, mine);
            if (failure == null) {
                mine.complete(null);
            } else {
                mine.completeExceptionally(failure);
            }
        });
    }

    /** What cannot even begin has ended: those behind it would wait for ever. */
    private static CompletableFuture<Void> begun(Supplier<CompletableFuture<Void>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
