package com.namdamasco.catalog.embedding;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.namdamasco.localstack.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/contracts/catalog-embeddings.json holds what the report can say, and nothing else. */
class EmbeddingReportTest {

    @Test
    void isWhatTheGoldenFileShows() throws IOException {
        JsonMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        String golden = Files.readString(RepositoryRoot.find().resolve("docs/contracts/catalog-embeddings.json"));

        EmbeddingReport report = json.readValue(golden, EmbeddingReport.class);

        assertThat(json.valueToTree(report).toString())
                .isEqualTo(json.readTree(golden).toString());
        assertThat(report.spaces()).extracting(EmbeddingReport.Space::state).containsExactly("active", "building");
    }
}
