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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.json;
import static com.namdamasco.catalog.Fetcher.pushed;
import static org.assertj.core.api.Assertions.assertThat;

/** The sample catalogue twice, and its questions: how often the right item is first, and how good the first ten are. */
@QuarkusTest
@WithTestResource(World.class)
class SampleCatalogueTest {

    private static final Logger LOG = Logger.getLogger(SampleCatalogueTest.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** Measured: 68 of 69 first. */
    private static final double FIRST = 0.97;

    private static final double RECIPROCAL_RANK = 0.98;
    private static final double NDCG = 0.94;

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
        RelevanceTable table = new RelevanceTable();
        JsonNode questions = JSON.readTree(sample().resolve("queries.json").toFile());
        for (JsonNode question : questions) {
            Set<String> relevant = new LinkedHashSet<>();
            question.get("relevant").forEach(code -> relevant.add(code.asText()));
            String query = question.get("query").asText();
            List<String> found = json("/api/products/search?query={q}&group=item&limit=10", query)
                    .getList("results.itemCode");
            table.add(question.get("kind").asText(), query, found, relevant);
        }
        LOG.infof("Relevance over the sample catalogue\n%s", table);
        assertThat(table.hitAtOne()).as("first: %s", table.misses()).isGreaterThanOrEqualTo(FIRST);
        assertThat(table.reciprocalRank()).as("reciprocal rank").isGreaterThanOrEqualTo(RECIPROCAL_RANK);
        assertThat(table.ndcg()).as("NDCG@10").isGreaterThanOrEqualTo(NDCG);
        assertThat(table.withoutResult()).as("without a result").isZero();
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
