package com.namdamasco.e2e.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** {@link Kustomization} reads as kustomize does, where there is one to compare with, and refuses what finds nothing. */
class KustomizeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"production", "minimal"})
    void kustomizeItselfMakesTheSame(String overlay) throws Exception {
        Path output = folder.resolve("rendered.yaml");
        assumeTrue(renders(overlay, output), "no kubectl here");

        Map<String, JsonNode> theirs = new TreeMap<>();
        String rendered = withoutHashes(Files.readString(output));
        Yaml.documents(rendered).forEach(object -> theirs.put(Kustomization.id(object), object));
        Map<String, JsonNode> ours = new TreeMap<>();
        Kustomization.render(Overlay.FOLDER.resolve(overlay))
                .forEach(object -> ours.put(Kustomization.id(object), object));

        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void aPatchThatFindsNothingIsRefused() throws IOException {
        assertThatThrownBy(
                        () -> render(
                                """
                        patches:
                          - target: {kind: Deployment, name: nobody}
                            patch: '[{"op": "remove", "path": "/spec/replicas"}]'
                        """))
                .hasMessageContaining("a patch finds nothing");
    }

    @Test
    void aPatchOfAFieldThatIsNotThereIsRefused() throws IOException {
        Files.writeString(folder.resolve("pod.yaml"), "{apiVersion: v1, kind: Pod, metadata: {name: x}}");

        assertThatThrownBy(
                        () -> render(
                                """
                        resources: [pod.yaml]
                        patches:
                          - target: {kind: Pod}
                            patch: '[{"op": "remove", "path": "/spec/replicas"}]'
                        """))
                .hasMessageContaining("nothing to change at \"/spec/replicas\"");
    }

    @Test
    void aResourceThatIsMissingIsRefused() throws IOException {
        assertThatThrownBy(() -> render("resources: [nothing.yaml]\n")).hasMessageContaining("no resource");
    }

    @Test
    void whatItDoesNotKnowIsRefused() throws IOException {
        assertThatThrownBy(() -> render("namePrefix: my-\n")).hasMessageContaining("unknown field namePrefix");
    }

    @Test
    void aDeletionThatFindsNothingIsRefused() throws IOException {
        assertThatThrownBy(
                        () -> render(
                                """
                        patches:
                          - patch: '{"$patch": "delete", "apiVersion": "v1", "kind": "Pod", "metadata": {"name": "x"}}'
                        """))
                .hasMessageContaining("nothing to delete");
    }

    private List<ObjectNode> render(String kustomization) throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), kustomization);
        return Kustomization.render(folder);
    }

    private static boolean renders(String overlay, Path output) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            Overlay.FOLDER.resolve(overlay).toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException noKubectl) {
            return false;
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        return true;
    }

    /** Generated names end in a hash of their content. */
    private static String withoutHashes(String rendered) {
        return rendered.replaceAll("(name: [a-z-]+-(gateway|service))-[a-z0-9]{10}\\b", "$1");
    }
}
