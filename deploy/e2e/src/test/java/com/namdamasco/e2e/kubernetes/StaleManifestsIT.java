package com.namdamasco.e2e.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed manifests are those of the build: after the services are packaged, hence with the integration tests. */
class StaleManifestsIT {

    static Stream<String> services() {
        return Overlay.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void theCommittedFormIsWhatTheBuildMade(String service) {
        Path made = Yaml.ROOT.resolve(service).resolve("target/kubernetes/kubernetes.yml");
        assertThat(made).as("run mvn package first").exists();
        Path committed = Overlay.FOLDER.resolve("base").resolve(service + ".yaml");

        assertThat(objects(committed))
                .as("%s: run ./deploy/kubernetes/generate and commit what it writes", committed)
                .isEqualTo(objects(made));
    }

    private static Map<String, JsonNode> objects(Path file) {
        assertThat(Files.exists(file)).isTrue();
        return Yaml.documents(file).stream().collect(Collectors.toMap(Kustomization::id, object -> object));
    }
}
