package com.namdamasco.catalog.branch;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Branch data in a real database: by file and by request, as the search reads them. */
@QuarkusTest
@WithTestResource(World.class)
class BranchesTest {

    private static final String ONE = Shops.branch("Uno", "Cagua", 10.187, -67.46);
    private static final String TWO = Shops.branch("Dos", "Turmero", 10.228, -67.474);

    @Inject
    StoredBranches stored;

    @Inject
    Branches branches;

    @Inject
    Rows rows;

    @TempDir
    Path folder;

    @BeforeEach
    void noBranches() {
        rows.execute("TRUNCATE branch");
        rows.execute("UPDATE branch_list SET origin = 'none', file_digest = NULL");
        branches.outdated();
    }

    @Test
    void theSearchAsksForTheKeysOfACity() throws Exception {
        stored.replaceByRequest(Shops.sample());
        branches.outdated();

        assertThat(keys("CCS"))
                .contains("SABANA_GRANDE", "LA_CANDELARIA", "CHACAO", "CATIA")
                .hasSize(8);
        assertThat(keys("Los Teques")).isEmpty();
        assertThat(keys("Caracs")).isEmpty();
        assertThat(keys(" ")).isEmpty();
    }

    @Test
    void aListReplacesTheOneBeforeAndWritesOnlyWhatDiffers() throws Exception {
        assertThat(stored.replaceByRequest(Shops.read("[" + ONE + "," + TWO + "]")))
                .isEqualTo(new Replaced(2, 2, 0, 0, 0));
        String written = versions();

        assertThat(stored.replaceByRequest(Shops.read("[" + TWO + "," + ONE + "]")))
                .isEqualTo(new Replaced(2, 0, 0, 2, 0));
        assertThat(versions()).isEqualTo(written);

        String three = Shops.branch("Tres", "Cagua", 10.1, -67.4);
        assertThat(stored.replaceByRequest(Shops.read("[" + ONE.replace("Calle 1", "Calle 2") + "," + three + "]")))
                .isEqualTo(new Replaced(2, 1, 1, 0, 1));
        assertThat(rows.value("SELECT string_agg(branch || '=' || address, ' ' ORDER BY branch) FROM branch"))
                .isEqualTo("Tres=Calle 1 Uno=Calle 2");
    }

    @Test
    void twoBranchesMaySwapTheirWarehouses() throws Exception {
        stored.replaceByRequest(Shops.read("[" + ONE + "," + TWO + "]"));

        Replaced swapped = stored.replaceByRequest(Shops.read("["
                + ONE.replace("Almacen Uno", "Almacen Dos") + ","
                + TWO.replace("Almacen Dos", "Almacen Uno") + "]"));

        assertThat(swapped).isEqualTo(new Replaced(2, 0, 2, 0, 0));
    }

    @Test
    void aReaderSeesWhatAnotherReplicaReplaced() throws Exception {
        assertThat(keys("Cagua")).isEmpty();

        stored.replaceByRequest(Shops.read("[" + ONE + "]"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(keys("Cagua")).containsExactlyInAnyOrder("UNO", "ALMACEN_UNO"));
    }

    @Test
    void aCorrectionByHandIsSeenToo() throws Exception {
        stored.replaceByRequest(Shops.read("[" + ONE + "]"));
        branches.outdated();
        assertThat(keys("Cagua")).isNotEmpty();

        rows.execute("UPDATE branch SET city = 'Palo Negro'");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(keys("Palo Negro")).isNotEmpty());
    }

    @Test
    void theFileIsAppliedWhenItsContentIsNew() throws Exception {
        Path file = Files.writeString(folder.resolve("branches.json"), "[" + ONE + "]");
        start(file);
        assertThat(names()).isEqualTo("Uno");

        stored.replaceByRequest(Shops.read("[" + TWO + "]"));
        start(file);
        assertThat(names()).as("a request stands against the same file").isEqualTo("Dos");

        Files.writeString(file, "[" + ONE + " ]");
        start(file);
        assertThat(names()).as("a new file comes later than the request").isEqualTo("Uno");
        assertThat(rows.value("SELECT origin FROM branch_list")).isEqualTo("file");
    }

    @Test
    void aFileThatCannotBeTakenRefusesToStart() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.json"), "[" + ONE + "," + TWO.replace("10.228", "100") + "]");

        assertThatThrownBy(() -> start(bad))
                .hasMessageContainingAll("CATALOG_BRANCHES_FILE", "bad.json", "index 1", "latitude", "-90 to 90");
        assertThatThrownBy(() -> start(folder.resolve("nowhere.json")))
                .hasMessageContainingAll("CATALOG_BRANCHES_FILE", "nowhere.json", "cannot be read");
        assertThat(names()).isNull();
    }

    private void start(Path file) throws Exception {
        new BranchFile(new Config(Optional.of(file)), stored).load(null);
    }

    private Set<String> keys(String city) {
        return branches.keysOf(city).await().atMost(Duration.ofSeconds(10));
    }

    private String names() {
        return rows.value("SELECT string_agg(branch, ' ' ORDER BY branch) FROM branch");
    }

    private String versions() {
        return rows.value("SELECT string_agg(branch || xmin || ctid, ',' ORDER BY branch) FROM branch");
    }

    private record Config(Optional<Path> file) implements BranchConfig {
        @Override
        public Duration refreshInterval() {
            return Duration.ZERO;
        }

        @Override
        public Duration checkInterval() {
            return Duration.ofMinutes(10);
        }
    }
}
