package com.namdamasco.e2e;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PromQlTest {

    @Test
    void findsMetricsWithTheirLabels() {
        assertThat(
                        PromQl.metricsOf(
                                "sum by (model) (rate(cost_total{provider=\"a b\",kind!~\"x|y\"}[5m])) / max(budget) > 0.8 and on () hour() > 12"))
                .containsOnly(
                        java.util.Map.entry("cost_total", Set.of("model", "provider", "kind")),
                        java.util.Map.entry("budget", Set.of("model")));
    }

    @Test
    void takesWhatItDoesNotKnowForAMetric() {
        assertThat(PromQl.metricsOf("max(a) > bool 1 or nonsense offset 5m")).containsOnlyKeys("a", "nonsense");
    }
}
