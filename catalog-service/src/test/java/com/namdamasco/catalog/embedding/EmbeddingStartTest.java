package com.namdamasco.catalog.embedding;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.pushed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A configuration that does not fit what is stored refuses to start, with a sentence that names the variable. */
@QuarkusTest
@WithTestResource(World.class)
class EmbeddingStartTest {

    private static final String MODEL = "bge-small-en-v15-q";

    @Inject
    AgroalDataSource database;

    @Inject
    Rows rows;

    @BeforeEach
    void oneEmbedding() {
        rows.clear();
        pushed("[" + entry("E1", "Centro", "\"itemName\":\"ESTUFA\"") + "]");
    }

    @Test
    void anotherDimensionThanTheStoredOne() {
        assertThatThrownBy(() -> start(MODEL, 1536).prepare(null))
                .hasMessageContaining("EMBEDDING_DIMENSION is 1536")
                .hasMessageContaining("384");
    }

    @Test
    void noKey() {
        var config = new Config(URI.create("http://localhost"), Optional.empty(), MODEL, 384);

        assertThatThrownBy(() -> start(config).prepare(null)).hasMessageContaining("OPENAI_API_KEY");
    }

    @Test
    void aModelNameThatIsNone() {
        assertThatThrownBy(() -> start("x'; DROP TABLE embedding; --", 384).prepare(null))
                .hasMessageContaining("EMBEDDING_MODEL");
    }

    @Test
    void moreDimensionsThanTheIndexTakes() {
        assertThatThrownBy(() -> start("big", 3072).prepare(null)).hasMessageContaining("EMBEDDING_DIMENSION");
    }

    @Test
    void anotherModelGetsItsOwnIndexAndAllTextsWaitForIt() throws Exception {
        start("another-model", 8).prepare(null);

        assertThat(rows.value("SELECT count(*) FROM embedding_task WHERE model = 'another-model'"))
                .isEqualTo("1");
        assertThat(rows.value("SELECT count(*) FROM pg_indexes WHERE indexdef LIKE '%another-model%'"))
                .isEqualTo("1");
    }

    private EmbeddingStart start(String model, int dimension) {
        return start(new Config(URI.create("http://localhost"), Optional.of("key"), model, dimension));
    }

    private EmbeddingStart start(EmbeddingConfig config) {
        return new EmbeddingStart(database, config, new EmbeddingTasks(database, config));
    }

    private record Config(URI baseUrl, Optional<String> apiKey, String model, int dimension)
            implements EmbeddingConfig {
        @Override
        public int batchSize() {
            return 1;
        }

        @Override
        public int concurrency() {
            return 1;
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration retryDelay() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration questionTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int questionCacheSize() {
            return 1;
        }
    }
}
