package com.namdamasco.localstack.up;

import com.namdamasco.localstack.RepositoryRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SampleCatalogueTest {
    @TempDir
    Path folder;

    @Test
    void allFilesOfProductsAreMergedAndNothingElse() throws Exception {
        Files.writeString(folder.resolve("tv.json"), "[{\"itemCode\":\"D1\"},{\"itemCode\":\"D2\"}]");
        Files.writeString(folder.resolve("audio.json"), "[{\"itemCode\":\"D3\"}]");
        Files.writeString(folder.resolve("branches.json"), "[{\"branch\":\"SAMBIL\"}]");
        Files.writeString(folder.resolve("notes.md"), "not JSON");

        assertThat(new SampleCatalogue(folder, new JsonHttp()).entries())
                .extracting(entry -> entry.path("itemCode").asText())
                .containsExactly("D3", "D1", "D2");
    }

    @Test
    void theRealOneIsThere() {
        Path real = RepositoryRoot.find().resolve("deploy/sample-catalogue");

        assertThat(new SampleCatalogue(real, new JsonHttp()).entries()).hasSizeGreaterThan(1000);
    }

    @Test
    void anEmptyFolderIsAnError() {
        assertThatThrownBy(() -> new SampleCatalogue(folder, new JsonHttp()).entries())
                .hasMessageContaining("No products");
    }
}
