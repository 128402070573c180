package com.namdamasco.catalog.embedding;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchesTest {

    @Test
    void areFullByCountOrByTokens() {
        assertThat(Batches.of(List.of(1, 1, 1, 5, 5, 1), n -> n, 3, 6))
                .containsExactly(List.of(1, 1, 1), List.of(5), List.of(5, 1));
    }

    @Test
    void aTextBeyondTheLimitGoesAlone() {
        assertThat(Batches.of(List.of(9, 1), n -> n, 3, 6)).containsExactly(List.of(9), List.of(1));
    }

    @Property
    void loseNothingAndKeepTheLimits(
            @ForAll List<@IntRange(min = 1, max = 400) Integer> texts,
            @ForAll @IntRange(min = 1, max = 50) int inputs,
            @ForAll @IntRange(min = 400, max = 3000) int tokens) {
        List<List<Integer>> batches = Batches.of(texts, n -> n, inputs, tokens);

        assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(texts);
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch).hasSizeBetween(1, inputs);
            assertThat(batch.stream().mapToInt(n -> n).sum()).isLessThanOrEqualTo(tokens);
        });
    }

    @Test
    void tokensAreRatherTooMany() {
        // 15 tokens by OpenAI's own count
        assertThat(Batches.tokens("SAMSUNG TELEVISOR 32 pulgadas SMART UN32T4300"))
                .isBetween(15, 25);
    }
}
