package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.spool.Lane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LaneTurnsTest {
    private static final Lane LANE = new Lane("topic", "1057");
    private final LaneTurns turns = new LaneTurns(ForkJoinPool.commonPool());

    @Test
    void one_at_a_time_in_the_order_of_the_calls_also_after_a_failure() throws Exception {
        List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> first = new CompletableFuture<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        all.add(turns.inTurn(LANE, () -> first));
        IntStream.range(0, 5_001)
                .forEach(i -> all.add(turns.inTurn(LANE, () -> {
                    begun.add(i);
                    return i % 2 == 0
                            ? CompletableFuture.completedFuture(null)
                            : CompletableFuture.failedFuture(new IllegalStateException("not published"));
                })));

        assertThat(begun).isEmpty();
        first.completeExceptionally(new IllegalStateException("not published"));
        all.get(5_001).get(10, TimeUnit.SECONDS);

        assertThat(begun).isSorted().hasSize(5_001);
        assertThat(all.get(2)).isCompletedExceptionally();
    }

    @Test
    void what_cannot_begin_holds_nobody_up() throws Exception {
        CompletableFuture<Void> broken = turns.inTurn(LANE, () -> {
            throw new IllegalArgumentException("no such partition");
        });
        CompletableFuture<Void> next = turns.inTurn(LANE, () -> CompletableFuture.completedFuture(null));

        next.get(10, TimeUnit.SECONDS);
        assertThat(broken).isCompletedExceptionally();
    }

    @Test
    void lanes_do_not_wait_for_each_other() {
        turns.inTurn(LANE, CompletableFuture::new);

        assertThat(turns.inTurn(new Lane("other", "1057"), () -> CompletableFuture.completedFuture(null)))
                .isCompleted();
    }
}
