package com.namdamasco.localstack.configuration;

import com.namdamasco.localstack.configuration.VariableList.Entry;
import java.util.List;
import java.util.Map;

/** docs/configuration.md. */
final class ConfigurationDocument {

    private static final String BEGINNING =
            """
            # Configuration

            <!-- Made by ./deploy/configuration from the configuration interfaces: change those. A test fails when this is stale. -->

            Everything is set by environment variables; [.env.example](../.env.example) lists those of the first four tables with their defaults.
            A variable that is empty is not set. A service that finds a value without sense does not start: it says which variable, what it
            found (never of a secret) and what it needs, all of them at once. What is missing is told in the same way.

            - *duration*: `20S`, `5M`, `1H`, a number of seconds, or ISO 8601 (`PT1H30M`, `P1D`); above 0 and at most ten years unless
              the table says otherwise
            - *size*: bytes, or with K, M, G
            - *several, comma separated*: a comma that belongs to a value is written `\\,`
            - *old*: the variable has the name and the meaning that it had in the application before this one ([moving](migration.md))

            The platform's own variables work too: `QUARKUS_HTTP_PORT` (8080 gateway, 8081 catalogue, 8082 assistant), `QUARKUS_LOG_LEVEL`,
            `QUARKUS_HTTP_SSL_*`, and the Kafka client's (`KAFKA_SECURITY_PROTOCOL`, `KAFKA_SASL_*`). Prices of models:
            `NAMDAMASCO_COST_PRICES__GPT_4O__INPUT` and so on, in US dollars a million tokens ([models](models.md)).
            """;

    private ConfigurationDocument() {}

    static String of(List<Entry> entries) {
        StringBuilder text = new StringBuilder(BEGINNING);
        Map<String, List<Entry>> sections = VariableList.bySection(entries);
        sections.forEach((section, all) -> {
            text.append("\n## ").append(section).append("\n\n");
            table(text, all.stream().filter(entry -> entry.setting().named()).toList(), section.startsWith("Several"));
        });
        text.append("\n## Fine tuning\n\nSeldom worth a change: these follow from how the services work.\n");
        sections.forEach((section, all) -> {
            List<Entry> tuning =
                    all.stream().filter(entry -> !entry.setting().named()).toList();
            if (!tuning.isEmpty()) {
                text.append("\n### ").append(section).append("\n\n");
                table(text, tuning, false);
            }
        });
        return text.toString();
    }

    private static void table(StringBuilder text, List<Entry> entries, boolean services) {
        text.append("| variable | ").append(services ? "read by | " : "").append("value | usual | |\n");
        text.append("|---|---|---|---|").append(services ? "---|\n" : "\n");
        for (Entry entry : entries) {
            DocumentedSetting setting = entry.setting();
            text.append("| `").append(setting.variable()).append("` | ");
            if (services) {
                text.append(String.join(", ", entry.services())).append(" | ");
            }
            text.append(cell(setting.value()))
                    .append(" | ")
                    .append(setting.usual().isEmpty() ? "" : "`" + cell(setting.usual()) + "`")
                    .append(" | ")
                    .append(cell(remarks(setting)))
                    .append(" |\n");
        }
    }

    private static String remarks(DocumentedSetting setting) {
        String remarks = setting.meaning();
        if (!setting.needed().isEmpty()) {
            remarks += " **Needed** " + setting.needed() + ".";
        }
        if (setting.secret()) {
            remarks += " *Secret.*";
        }
        return VariableList.OF_OLD.contains(setting.variable()) ? remarks + " *Old.*" : remarks;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
