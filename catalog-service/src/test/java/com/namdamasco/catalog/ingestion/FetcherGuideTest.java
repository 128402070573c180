package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import com.namdamasco.localstack.RepositoryRoot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** docs/fetcher.md: its commands, one after the other, do what it says. */
@QuarkusTest
@WithTestResource(World.class)
class FetcherGuideTest {

    private static final Pattern COMMANDS = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

    @Inject
    Rows rows;

    @TestHTTPResource("/")
    URI catalog;

    @Test
    void itsCommandsWork() throws Exception {
        rows.clear();
        List<String> commands = commands();
        assertThat(commands).hasSize(5);

        assertThat(run(commands.get(0))).contains("\"status\":\"accepted\"");
        settled();
        assertThat(run(commands.get(1)))
                .contains("\"created\":2", "\"rejected\":1", "\"index\":2", "\"field\":\"price\"", "ambiguous");
        run(commands.get(2));
        settled();
        assertThat(stocks()).isEqualTo("D0007277=12 D0007278=3 D0007280=2");
        run(commands.get(3));
        settled();
        assertThat(rows.value("SELECT count(*) FROM ingestion"))
                .as("one of the two")
                .isEqualTo("3");
        run(commands.get(4));
        settled();

        assertThat(stocks()).isEqualTo("D0007277=0 D0007278=0 D0007280=1");
    }

    private static List<String> commands() throws IOException {
        String guide = Files.readString(RepositoryRoot.find().resolve("docs/fetcher.md"));
        return COMMANDS.matcher(guide)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private String run(String commands) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands).redirectErrorStream(true);
        bash.environment().put("CATALOG_URL", catalog.toString().replaceAll("/$", ""));
        bash.environment().put("RECEIVER_API_KEY", PushDoor.KEY);
        Process process = bash.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private void settled() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> rows.value("SELECT count(*) FROM ingestion WHERE status <> 'completed'")
                        .equals("0"));
    }

    private String stocks() {
        return rows.value("SELECT string_agg(item_code || '=' || stock, ' ' ORDER BY item_code) FROM product");
    }
}
