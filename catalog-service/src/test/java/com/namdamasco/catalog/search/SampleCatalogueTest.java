package com.namdamasco.catalog.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import com.namdamasco.localstack.RepositoryRoot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static org.assertj.core.api.Assertions.assertThat;

/** The sample catalogue twice, and its questions: how often the right item is first, and among the first ten. */
@QuarkusTest
@WithTestResource(World.class)
class SampleCatalogueTest {

    private static final Logger LOG = Logger.getLogger(SampleCatalogueTest.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** Measured: 0.98 and 1.0. */
    private static final double FIRST = 0.94;

    private static final double AMONG_TEN = 0.98;

    @Inject
    Rows rows;

    Sandbox sandbox;

    @Test
    void takesTheWholeSampleOnceAndAnswersItsQuestions() throws IOException {
        rows.clear();
        List<String> files = entries();

        List<JsonPath> first = files.stream().map(push -> pushed(push)).toList();
        String versions = rows.versions();
        int calls = sandbox.embeddingCalls();
        List<JsonPath> second = files.stream().map(push -> pushed(push)).toList();

        assertThat(sum(first, "rejected")).isZero();
        assertThat(sum(first, "created")).isEqualTo(sum(first, "received")).isGreaterThan(2_000);
        assertThat(sum(first, "embeddingsComputed")).isGreaterThan(400).isLessThan(sum(first, "created") / 3);
        assertThat(sum(second, "unchanged")).isEqualTo(sum(second, "received"));
        assertThat(rows.versions()).isEqualTo(versions);
        assertThat(sandbox.embeddingCalls()).isEqualTo(calls);
        LOG.infof(
                "Sample catalogue: first push %d ms, identical push %d ms",
                sum(first, "durationMillis"), sum(second, "durationMillis"));
        answersItsQuestions();
    }

    private static void answersItsQuestions() throws IOException {
        int firsts = 0;
        int amongTen = 0;
        List<String> misses = new ArrayList<>();
        JsonNode questions = JSON.readTree(sample().resolve("queries.json").toFile());
        for (JsonNode question : questions) {
            List<String> relevant = new ArrayList<>();
            question.get("relevant").forEach(code -> relevant.add(code.asText()));
            String query = question.get("query").asText();
            List<String> found =
                    json("/api/products/search?query={q}&limit=10", query).getList("results.itemCode");
            boolean hit = !found.isEmpty() && relevant.contains(found.get(0));
            firsts += hit ? 1 : 0;
            amongTen += found.stream().anyMatch(relevant::contains) ? 1 : 0;
            if (!hit) {
                misses.add(query + " -> " + found);
            }
        }
        LOG.infof(
                "Questions: %d, right one first %d, among ten %d, missed %s",
                questions.size(), firsts, amongTen, misses);
        assertThat(firsts / (double) questions.size()).as("first: %s", misses).isGreaterThanOrEqualTo(FIRST);
        assertThat(amongTen / (double) questions.size()).as("among ten").isGreaterThanOrEqualTo(AMONG_TEN);
    }

    private static List<String> entries() throws IOException {
        try (Stream<Path> files = Files.list(sample())) {
            List<String> pushes = new ArrayList<>();
            for (Path file : files.filter(SampleCatalogueTest::isPush).sorted().toList()) {
                pushes.add(Files.readString(file));
            }
            return pushes;
        }
    }

    private static boolean isPush(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") && !name.equals("queries.json") && !name.equals("branches.json");
    }

    private static int sum(List<JsonPath> reports, String count) {
        return reports.stream().mapToInt(report -> report.getInt(count)).sum();
    }

    private static Path sample() {
        return RepositoryRoot.find().resolve("deploy/sample-catalogue");
    }
}
