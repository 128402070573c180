package com.namdamasco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.namdamasco.e2e.Observability.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Alerts lead to a section of the runbook that says what to do; dashboards are whole. */
class ObservabilityTest {

    private static final List<String> PARTS = List.of("**Means:**", "**Look:**", "**Do:**", "**Wake someone:**");

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() throws IOException {
        Map<String, String> runbook = runbook();

        assertThat(Observability.alerts()).hasSizeGreaterThan(20).allSatisfy(alert -> {
            assertThat(alert.severity()).as(alert.name()).isIn("critical", "warning");
            assertThat(alert.summary()).as(alert.name()).isNotBlank();
            assertThat(alert.description()).as(alert.name()).isNotBlank();
            assertThat(alert.runbook())
                    .isEqualTo("docs/operations.md#" + alert.name().toLowerCase(Locale.ROOT));
            assertThat(runbook).containsKey(alert.name());
            assertThat(runbook.get(alert.name())).as(alert.name()).contains(PARTS);
        });
    }

    @Test
    void everySectionOfTheRunbookHasItsAlert() throws IOException {
        Set<String> alerts =
                new HashSet<>(Observability.alerts().stream().map(Alert::name).toList());

        assertThat(alerts).isEqualTo(runbook().keySet());
    }

    @Test
    void dashboardsAreWhole() throws IOException {
        List<JsonNode> dashboards = Observability.dashboards();

        assertThat(dashboards)
                .extracting(dashboard -> dashboard.path("uid").asText())
                .containsExactlyInAnyOrder("namdamasco-customers", "namdamasco-engine", "namdamasco-catalogue");
        for (JsonNode dashboard : dashboards) {
            Set<Integer> ids = new HashSet<>();
            for (JsonNode panel : dashboard.path("panels")) {
                String title = panel.path("title").asText();
                assertThat(ids.add(panel.path("id").asInt())).as(title).isTrue();
                assertThat(title).isNotBlank();
                if (!panel.path("type").asText().equals("row")) {
                    assertThat(panel.path("targets")).as(title).isNotEmpty();
                    assertThat(panel.path("description").asText()).as(title).isNotBlank();
                    JsonNode place = panel.path("gridPos");
                    assertThat(place.path("x").asInt() + place.path("w").asInt())
                            .as(title)
                            .isLessThanOrEqualTo(24);
                }
            }
        }
    }

    @Test
    void prometheusReadsAllThreeServicesUnderTheNamesThatTheAlertsUse() throws IOException {
        JsonNode config = new YAMLMapper()
                .readTree(Observability.FOLDER
                        .resolve("prometheus/prometheus.yml")
                        .toFile());
        List<String> jobs = new ArrayList<>();
        config.path("scrape_configs").forEach(job -> {
            jobs.add(job.path("job_name").asText());
            assertThat(job.path("metrics_path").asText()).isEqualTo("/q/metrics");
        });

        assertThat(jobs).containsExactlyInAnyOrder("webhook-gateway", "catalog-service", "assistant-service");
        assertThat(config.path("rule_files").get(0).asText()).isEqualTo("alerts.yml");
    }

    /** The sections of third level below "Alerts", by heading. */
    private static Map<String, String> runbook() throws IOException {
        Map<String, String> sections = new TreeMap<>();
        boolean alerts = false;
        String current = null;
        for (String line : Files.readAllLines(Damasco.ROOT.resolve("docs/operations.md"))) {
            if (line.startsWith("## ")) {
                alerts = line.equals("## Alerts");
                current = null;
            } else if (alerts && line.startsWith("### ")) {
                current = line.substring(4).strip();
                sections.put(current, "");
            } else if (current != null) {
                sections.merge(current, line + "\n", String::concat);
            }
        }
        return sections;
    }
}
