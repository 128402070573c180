package com.namdamasco.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What docs/metrics.md, the alerts and the dashboards name is what the running services tell, and the other way round. */
@ExtendWith(Watched.class)
class MetricsE2E {

    @Test
    void theTableIsWhatTheServicesTell(Watched.Running damasco) throws IOException {
        Set<String> documented = documented();

        assertThat(documented).hasSizeGreaterThan(40);
        await("every metric of the table").atMost(Damasco.BOUND).untilAsserted(() -> assertThat(
                        Exposed.by(damasco).ours())
                .containsExactlyInAnyOrderElementsOf(documented));
    }

    @Test
    void alertsNameOnlyMetricsThatThereAre(Watched.Running damasco) throws IOException {
        Map<String, String> expressions = Observability.alerts().stream()
                .collect(Collectors.toMap(Observability.Alert::name, Observability.Alert::expr));

        assertThat(unknown(expressions, damasco)).isEmpty();
    }

    @Test
    void dashboardsNameOnlyMetricsThatThereAre(Watched.Running damasco) throws IOException {
        Map<String, String> expressions = Observability.expressionsOfDashboards();

        assertThat(expressions).hasSizeGreaterThan(40);
        assertThat(unknown(expressions, damasco)).isEmpty();
    }

    @Test
    void whatWaitsIsKnownAndWhatHappenedIsCounted(Watched.Running damasco) {
        await("looks into the databases").atMost(Damasco.BOUND).untilAsserted(() -> {
            String catalogue = damasco.metricsOf(damasco.deployment().catalog());
            String assistant = damasco.metricsOf(damasco.deployment().assistant());

            assertThat(catalogue)
                    .containsPattern("(?m)^namdamasco_ingestion_age_seconds \\d")
                    .containsPattern("(?m)^namdamasco_ingestion_pushes_total\\{outcome=\"completed\",?} 1\\.0");
            assertThat(assistant)
                    .containsPattern("(?m)^namdamasco_reply_wait_seconds_count [1-9]")
                    .containsPattern("(?m)^namdamasco_turns_seconds_count\\{outcome=\"committed\",?} [1-9]")
                    .containsPattern("(?m)^namdamasco_turns_waiting \\d")
                    .containsPattern("(?m)^namdamasco_llm_spent_today_usd \\d");
        });
    }

    /** Metrics and labels of the expressions that no service exposes. */
    private static List<String> unknown(Map<String, String> expressions, Watched.Running damasco) {
        Map<String, Set<String>> exposed = Exposed.by(damasco).all();
        exposed.put("up", Set.of());
        List<String> unknown = new ArrayList<>();
        expressions.forEach((where, expression) -> {
            Map<String, Set<String>> metrics = PromQl.metricsOf(expression);
            assertThat(metrics).as(where).isNotEmpty();
            metrics.forEach((metric, labels) -> {
                if (!exposed.containsKey(metric)) {
                    unknown.add(where + ": no metric " + metric);
                    return;
                }
                labels.stream()
                        .filter(label -> !PromQl.TARGET_LABELS.contains(label))
                        .filter(label -> !exposed.get(metric).contains(label))
                        .forEach(label -> unknown.add(where + ": " + metric + " has no label " + label));
            });
        });
        return unknown;
    }

    /** The rows of the table as "name service labels". */
    private static Set<String> documented() throws IOException {
        Set<String> rows = new TreeSet<>();
        for (String line : Files.readAllLines(Damasco.ROOT.resolve("docs/metrics.md"))) {
            if (line.startsWith("| `namdamasco_")) {
                String[] cells = line.split("\\|", -1);
                assertThat(cells).as(line).hasSize(8);
                Set<String> labels = new TreeSet<>(List.of(cells[4].strip().split(",\\s*")));
                assertThat(cells[6].strip()).as(line).isNotEmpty();
                rows.add(cells[1].strip().replace("`", "") + " " + cells[5].strip() + " " + String.join(",", labels));
            }
        }
        return rows;
    }
}
