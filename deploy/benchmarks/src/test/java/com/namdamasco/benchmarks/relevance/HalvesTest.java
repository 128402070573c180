package com.namdamasco.benchmarks.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HalvesTest {

    private static final List<JudgedQuery> QUERIES = IntStream.range(0, 11)
            .mapToObj(number -> new JudgedQuery("kind", "query " + number, Map.of()))
            .toList();

    @Test
    void everyQuestionIsInOneHalf() {
        Halves halves = Halves.of(QUERIES, 7);

        List<JudgedQuery> both = new ArrayList<>(halves.train());
        both.addAll(halves.test());
        assertThat(both).containsExactlyInAnyOrderElementsOf(QUERIES);
        assertThat(halves.train()).hasSize(5);
    }

    @Test
    void theSeedDecides() {
        assertThat(Halves.of(QUERIES, 7)).isEqualTo(Halves.of(QUERIES, 7)).isNotEqualTo(Halves.of(QUERIES, 8));
    }
}
