package com.namdamasco.benchmarks.relevance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Values worked out by hand: gains 7, 3, 1 for ratings 3, 2, 1; discounts 1, log2(3) = 1.58496, 2, log2(5) = 2.32193. */
class RankingMetricsTest {

    private static final Map<String, Integer> RATINGS = Map.of("a", 3, "b", 2, "c", 1, "d", 0);
    private static final double TINY = 1e-4;

    @Test
    void theBestOrderIsOne() {
        assertThat(RankingMetrics.ndcg(List.of("a", "b", "c", "d"), RATINGS, 10))
                .hasValue(1);
    }

    @Test
    void ndcgOfAnotherOrder() {
        // 0/1 + 3/1.58496 + 7/2 = 5.39279; best 7 + 3/1.58496 + 1/2 = 9.39279
        assertThat(RankingMetrics.ndcg(List.of("d", "b", "a"), RATINGS, 10).getAsDouble())
                .isCloseTo(0.57414, within(TINY));
    }

    @Test
    void whatIsNotJudgedTakesAPlace() {
        // 7/1 + 0 + 3/2 = 8.5
        assertThat(RankingMetrics.ndcg(List.of("a", "x", "b"), RATINGS, 10).getAsDouble())
                .isCloseTo(0.90495, within(TINY));
    }

    @Test
    void condensedLeavesOutWhatIsNotJudged() {
        // a, b: 7 + 3/1.58496 = 8.89279
        assertThat(RankingMetrics.condensedNdcg(List.of("x", "a", "y", "b"), RATINGS, 10)
                        .getAsDouble())
                .isCloseTo(0.94677, within(TINY));
    }

    @Test
    void amongSomeItemsTheOthersTakeNoPlace() {
        // c, a: 1 + 7/1.58496 = 5.41652; best 7 + 3/1.58496 + 1/2 = 9.39279
        assertThat(RankingMetrics.ndcgAmong(Set.of("a", "c"), List.of("b", "c", "a"), RATINGS, 10)
                        .getAsDouble())
                .isCloseTo(0.57667, within(TINY));
    }

    @Test
    void depthBoundsRankingAndBestOrder() {
        // b first: 3 of 7
        assertThat(RankingMetrics.ndcg(List.of("b", "a"), RATINGS, 1).getAsDouble())
                .isCloseTo(0.42857, within(TINY));
    }

    @Test
    void noFigureWhereNothingIsRelevant() {
        assertThat(RankingMetrics.ndcg(List.of("a"), Map.of("a", 0), 10)).isEmpty();
        assertThat(RankingMetrics.condensedNdcg(List.of("a"), Map.of("a", 0), 10))
                .isEmpty();
        assertThat(RankingMetrics.recall(List.of("a"), Map.of("a", 0), 10)).isEmpty();
    }

    @Test
    void recallCountsRatingsAboveZero() {
        assertThat(RankingMetrics.recall(List.of("d", "a", "x", "c"), RATINGS, 3)
                        .getAsDouble())
                .isCloseTo(1 / 3.0, within(TINY));
        assertThat(RankingMetrics.recall(List.of("d", "a", "x", "c"), RATINGS, 100)
                        .getAsDouble())
                .isCloseTo(2 / 3.0, within(TINY));
    }

    @Test
    void reciprocalRankOfTheFirstRelevant() {
        assertThat(RankingMetrics.reciprocalRank(List.of("x", "d", "b", "a"), RATINGS, 10))
                .isCloseTo(1 / 3.0, within(TINY));
        assertThat(RankingMetrics.reciprocalRank(List.of("x", "d", "b"), RATINGS, 2))
                .isZero();
        assertThat(RankingMetrics.reciprocalRank(List.of(), RATINGS, 10)).isZero();
    }
}
