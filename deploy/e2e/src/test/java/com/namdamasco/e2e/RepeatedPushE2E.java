package com.namdamasco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The fetcher sends the whole catalogue again and again; what has not changed costs nothing. */
@ExtendWith(Damasco.class)
class RepeatedPushE2E {

    @Test
    void theFirstPushCreatesEveryEntryAndPaysOneEmbeddingForEachText(Damasco.Running damasco) {
        JsonNode first = damasco.firstIngestion();

        int entries = damasco.sampleCatalogue().size();
        assertThat(first.path("status").asText()).isEqualTo("completed");
        assertThat(first.path("received").asInt()).isEqualTo(entries);
        assertThat(first.path("created").asInt()).isEqualTo(entries);
        assertThat(first.path("rejected").asInt()).isZero();
        assertThat(first.path("embeddingsComputed").asInt()).isPositive().isLessThan(entries / 2);
    }

    @Test
    void theSecondPushFindsEverythingUnchangedWritesNothingAndPaysNothing(Damasco.Running damasco) {
        int embeddingCalls = embeddingCalls(damasco);

        JsonNode second = damasco.push(damasco.sampleCatalogue());

        assertThat(second.path("status").asText()).isEqualTo("completed");
        assertThat(second.path("unchanged").asInt())
                .isEqualTo(damasco.sampleCatalogue().size());
        assertThat(second.path("created").asInt()).isZero();
        assertThat(second.path("updated").asInt()).isZero();
        assertThat(second.path("rowsWritten").asInt()).isZero();
        assertThat(second.path("embeddingsComputed").asInt()).isZero();
        assertThat(embeddingCalls(damasco)).isEqualTo(embeddingCalls);
    }

    private static int embeddingCalls(Damasco.Running damasco) {
        return Conversation.count(damasco.deployment().sandbox().url(), "openai-embeddings");
    }
}
