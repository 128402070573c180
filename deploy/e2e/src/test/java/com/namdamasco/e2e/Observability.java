package com.namdamasco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of deploy/observability. */
final class Observability {

    static final Path FOLDER = Damasco.ROOT.resolve("deploy/observability");

    private Observability() {}

    /** One alert rule; texts are empty where the file has none. */
    record Alert(String name, String expr, String severity, String summary, String description, String runbook) {}

    static List<Alert> alerts() throws IOException {
        JsonNode rules = new YAMLMapper()
                .readTree(FOLDER.resolve("prometheus/alerts.yml").toFile());
        List<Alert> alerts = new ArrayList<>();
        for (JsonNode group : rules.path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                JsonNode notes = rule.path("annotations");
                alerts.add(new Alert(
                        rule.path("alert").asText(),
                        rule.path("expr").asText(),
                        rule.path("labels").path("severity").asText(),
                        notes.path("summary").asText(),
                        notes.path("description").asText(),
                        notes.path("runbook_url").asText()));
            }
        }
        return alerts;
    }

    static List<JsonNode> dashboards() throws IOException {
        List<JsonNode> dashboards = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("grafana"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                dashboards.add(Damasco.JSON.readTree(file.toFile()));
            }
        }
        return dashboards;
    }

    /** By place, such as "NamDamasco: engine / Turns / A". */
    static Map<String, String> expressionsOfDashboards() throws IOException {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (JsonNode dashboard : dashboards()) {
            for (JsonNode panel : dashboard.path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    String where = String.join(
                            " / ",
                            dashboard.path("title").asText(),
                            panel.path("title").asText(),
                            panel.path("id").asText() + target.path("refId").asText());
                    expressions.put(where, target.path("expr").asText());
                }
            }
        }
        return expressions;
    }
}
