package com.namdamasco.resilience;

import com.namdamasco.benchmarks.Figures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BarsTest {

    private final Bars bars = new Bars(new Figures());

    @Test
    void boundsAreInclusive() {
        bars.atMost("p99", 250, 250, "ms");
        bars.atLeast("share-kept", 1, 1, "share");
        bars.exactly("webhooks", 10_000, 10_000, "webhooks");
        bars.none("lost", 0, "messages");

        assertThat(bars.held()).isTrue();
        assertThat(bars.missed()).isEmpty();
    }

    @Test
    void oneMissedBarIsEnough() {
        bars.none("lost", 0, "messages");
        bars.none("duplicates", 1, "replies");

        assertThat(bars.held()).isFalse();
        assertThat(bars.missed()).singleElement().asString().contains("duplicates is 1.0 replies, wanted at most 0.0");
    }

    @Test
    void aFigureThatIsNoNumberMisses() {
        bars.atMost("p99", Double.NaN, 250, "ms");

        assertThat(bars.held()).isFalse();
    }

    @Test
    void aRunThatJudgedNothingProvedNothing() {
        assertThat(bars.held()).isFalse();
    }
}
