package com.namdamasco.e2e.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the Dockerfile copies is what the build makes. */
class ImagePathsIT {

    @ParameterizedTest
    @ValueSource(strings = {"webhook-gateway", "catalog-service", "assistant-service", "deploy/sandbox"})
    void everythingThatIsCopiedIsThere(String module) throws IOException {
        List<String> copied = Files.readAllLines(Yaml.ROOT.resolve("deploy/images/Dockerfile")).stream()
                .filter(line -> line.startsWith("COPY "))
                .map(line -> line.split(" ")[1].replace("${MODULE}", module))
                .toList();

        assertThat(copied).hasSizeGreaterThan(4).allSatisfy(path -> assertThat(Yaml.ROOT.resolve(path))
                .exists());
        Path application = Yaml.ROOT.resolve(module).resolve("target/quarkus-app");
        try (var files = Files.list(application)) {
            assertThat(files.filter(Files::isDirectory).map(folder -> folder.getFileName() + "/"))
                    .as("folders of the application that the image would lack")
                    .allMatch(folder -> copied.stream().anyMatch(path -> path.endsWith("quarkus-app/" + folder)));
        }
    }
}
