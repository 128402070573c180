package com.namdamasco.catalog.embedding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpaceKeyTest {

    @ParameterizedTest
    @CsvSource({"openai,text-embedding-3-small,true", "openai,bge-small,false", "gemini,gemini-embedding-001,true"})
    void asksForADimensionWhereTheModelHasSeveral(String provider, String model, boolean asked) {
        SpaceKey key = SpaceKey.of(Settings.of(provider, model, 384));

        assertThat(key.dimensionIsAsked()).isEqualTo(asked);
        assertThat(key).hasToString(provider + "/" + model + "/384");
    }

    @ParameterizedTest
    @CsvSource({
        "384,vector(384),vector_cosine_ops",
        "2000,vector(2000),vector_cosine_ops",
        "3072,halfvec(3072),halfvec_cosine_ops"
    })
    void isIndexedInFullPrecisionUpTo2000Dimensions(int dimension, String type, String operators) {
        EmbeddingSpace space = new EmbeddingSpace(7, SpaceKey.of(Settings.of("openai", "m", dimension)));

        assertThat(space.sqlType()).isEqualTo(type);
        assertThat(space.indexDefinition())
                .contains("embedding::" + type + ") " + operators)
                .endsWith("space = 7");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4001, 16000})
    void noIndexTakesThatManyDimensions(int dimension) {
        assertThatThrownBy(() -> SpaceKey.of(Settings.of("openai", "m", dimension)))
                .hasMessageContaining("EMBEDDING_DIMENSION must be between 1 and 4000");
    }

    @Test
    void namesTheVariable() {
        assertThatThrownBy(() -> SpaceKey.of(Settings.of("cohere", "m", 384)))
                .hasMessageContaining("EMBEDDING_PROVIDER is openai or gemini");
        assertThatThrownBy(() -> SpaceKey.of(Settings.of("openai", "x'; DROP TABLE embedding; --", 384)))
                .hasMessageContaining("OPENAI_EMBEDDING_MODEL");
    }
}
