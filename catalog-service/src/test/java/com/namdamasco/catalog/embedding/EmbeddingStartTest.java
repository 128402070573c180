package com.namdamasco.catalog.embedding;

import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A configuration that cannot work refuses to start, with a sentence that names the variable, and changes nothing. */
@QuarkusTest
@WithTestResource(World.class)
class EmbeddingStartTest {

    private static final String MODEL = "bge-small-en-v15-q";

    @Inject
    AgroalDataSource database;

    @Inject
    EmbeddingSpaces running;

    Sandbox sandbox;

    @Test
    void aModelThatAnswersWithAnotherDimension() {
        Settings settings = Settings.of("openai", "another-model", 512).withOpenai(sandbox.url() + "/openai/v1", "key");

        assertThatThrownBy(() -> start(settings).prepare(null))
                .hasMessageContaining("EMBEDDING_DIMENSION is 512")
                .hasMessageContaining("another-model answers with 384");
        assertThat(running.current().building()).isEmpty();
    }

    @Test
    void noKey() {
        Settings settings = Settings.of("openai", MODEL, 384).withOpenai("http://localhost:1", null);

        assertThatThrownBy(() -> start(settings).prepare(null)).hasMessageContaining("OPENAI_API_KEY is not set");
    }

    @Test
    void moreDimensionsThanAnIndexTakes() {
        assertThatThrownBy(() -> start(Settings.of("openai", "big", 4001)).prepare(null))
                .hasMessageContaining("EMBEDDING_DIMENSION");
    }

    private EmbeddingStart start(EmbeddingConfig config) {
        EmbeddingModels models = new EmbeddingModels(config);
        return new EmbeddingStart(
                database,
                config,
                models,
                new EmbeddingProvider(models),
                new EmbeddingSpaces(database),
                new EmbeddingTasks(database, config));
    }
}
