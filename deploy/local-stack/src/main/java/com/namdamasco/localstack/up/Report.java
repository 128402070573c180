package com.namdamasco.localstack.up;

import com.namdamasco.localstack.Deployment;
import com.namdamasco.localstack.LocalStack;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the command prints: lines of progress, and aligned blocks at the end. */
final class Report {
    private final PrintStream out;
    private final Path dataDirectory;

    Report(PrintStream out, Path dataDirectory) {
        this.out = out;
        this.dataDirectory = dataDirectory;
    }

    void step(String line) {
        out.println("  " + line);
        out.flush();
    }

    void catalogue(Ingestion ingestion) {
        step(String.format(
                Locale.ROOT,
                "sample catalogue: %d created, %d updated, %d unchanged in %.1f s",
                ingestion.created(),
                ingestion.updated(),
                ingestion.unchanged(),
                ingestion.millis() / 1000.0));
    }

    void running(Deployment deployment, Duration took) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("Phone and dashboard", deployment.sandbox().url() + "/");
        lines.put("Webhook", deployment.gateway().url() + "/api/sb-webhook");
        lines.put(
                "Catalogue",
                deployment.catalog().url()
                        + "/api/products/search?query=televisor (Authorization: Bearer CATALOG_SERVICE_TOKEN)");
        lines.put("Assistant", deployment.assistant().url() + "/api/health");
        lines.putAll(infrastructure(deployment.stack()));
        lines.put("Model", deployment.model().label());
        lines.put("Keys", dataDirectory.resolve("secrets.env").toString());
        lines.put("Logs", dataDirectory.resolve("logs").toString());
        block(String.format(Locale.ROOT, "NamDamasco runs, ready after %.1f s:", seconds(took)), lines);
        out.println("Ctrl-C stops everything; the data stay.");
        out.flush();
    }

    void readyToCheck(Deployment deployment, Duration took) {
        step(String.format(
                Locale.ROOT,
                "all ready after %.1f s, on the %s",
                seconds(took),
                deployment.model().label()));
    }

    void infrastructureRunning(Deployment deployment, Path developmentFile, Duration took) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("Phone and dashboard", deployment.sandbox().url() + "/");
        lines.putAll(infrastructure(deployment.stack()));
        lines.put("Model", deployment.model().label());
        lines.put("Variables", developmentFile.toString());
        block(String.format(Locale.ROOT, "The infrastructure runs, ready after %.1f s:", seconds(took)), lines);
        // Quarkus 3.32 builds with Maven 3.8.7 but refuses its dev mode below 3.9.
        out.println("Work on one service in another terminal, for example:");
        out.println();
        out.println("  set -a; . '" + developmentFile + "'; set +a");
        out.println("  mvn quarkus:dev -am -pl catalog-service          # live reload, Maven 3.9 or newer");
        out.println("  mvn package -DskipTests -am -pl catalog-service  # Maven 3.8: build, then run");
        out.println("  java -jar catalog-service/target/quarkus-app/quarkus-run.jar");
        out.println();
        out.println("Ctrl-C stops everything; the data stay.");
        out.flush();
    }

    private Map<String, String> infrastructure(LocalStack stack) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(
                "PostgreSQL",
                stack.postgres().reactiveUrl() + " as " + stack.postgres().username());
        lines.put("Kafka", stack.kafka().bootstrapServers());
        return lines;
    }

    void answered(ReplyCheck.Outcome outcome) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Question", ReplyCheck.QUESTION);
        texts.put("Answer", outcome.answer().strip());
        block("One message through the whole chain:", texts);
        Map<String, String> times = new LinkedHashMap<>();
        outcome.steps().forEach(step -> times.put(step.name(), millis(step.after())));
        times.put("Total", millis(outcome.total()));
        block("Time since the customer pressed send:", times);
    }

    private void block(String title, Map<String, String> lines) {
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        out.println();
        out.println(title);
        lines.forEach((name, text) -> out.println("  " + name + " ".repeat(width - name.length())
                // the further lines of a text stay in their column
                + text.replace("\n", "\n" + " ".repeat(width + 2))));
        out.println();
        out.flush();
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%,6d ms", duration.toMillis());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
