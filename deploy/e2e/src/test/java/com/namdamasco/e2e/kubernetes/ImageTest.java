package com.namdamasco.e2e.kubernetes;

import com.namdamasco.e2e.kubernetes.Overlay.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Dockerfile, as far as it can be judged without Docker, and Jib's settings: both make the image that the manifests run. */
class ImageTest {

    private final Path dockerfile = Yaml.ROOT.resolve("deploy/images/Dockerfile");
    private final List<String> lines = Files.readAllLines(dockerfile);

    ImageTest() throws IOException {}

    static Stream<Workload> services() {
        return Overlay.read("minimal").services().stream();
    }

    @Test
    void layersGoFromWhatChangesSeldomToWhatChangesOften() {
        assertThat(starting("COPY ${MODULE}/target/quarkus-app/"))
                .extracting(line -> line.split(" ")[1].replaceAll(".*quarkus-app/", ""))
                .containsExactly("lib/", "quarkus-run.jar", "app/", "quarkus/");
    }

    @ParameterizedTest
    @MethodSource("services")
    void itRunsAsTheUserOfThePods(Workload service) {
        String user = service.pod().getSpec().getSecurityContext().getRunAsUser() + ":"
                + service.pod().getSpec().getSecurityContext().getRunAsGroup();

        assertThat(starting("USER ")).containsExactly("USER " + user);
        assertThat(jib("quarkus.jib.user")).isEqualTo(user);
    }

    @ParameterizedTest
    @MethodSource("services")
    void itOwnsTheFolderThatTheSpoolIsIn(Workload service) {
        service.container().getVolumeMounts().stream()
                .filter(mount -> mount.getName().equals("spool"))
                .forEach(mount -> assertThat(String.join("\n", lines))
                        .contains("install -d -o 10001 -g 10001 " + mount.getMountPath()));
    }

    @Test
    void theJavaIsNewEnoughAndHasNoCompiler() {
        String image = starting("ARG JAVA=").get(0).substring("ARG JAVA=".length());
        Matcher version =
                Pattern.compile("eclipse-temurin:(\\d+)-jre(-[a-z]+)?").matcher(image);

        assertThat(version.matches()).isTrue();
        assertThat(Integer.parseInt(version.group(1))).isGreaterThanOrEqualTo(21);
        assertThat(jib("quarkus.jib.base-jvm-image")).isEqualTo(image);
    }

    @Test
    void itsOneCommandIsTheService() {
        assertThat(starting("ENTRYPOINT")).singleElement().asString().endsWith("\"-jar\", \"/app/quarkus-run.jar\"]");
        assertThat(starting("EXPOSE")).containsExactly("EXPOSE ${PORT}");
        assertThat(starting("FROM")).containsExactly("FROM ${JAVA}");
    }

    @Test
    void theContextHasWhatIsCopiedAndNoMore() throws IOException {
        List<String> ignore = Files.readAllLines(dockerfile.resolveSibling("Dockerfile.dockerignore"));

        assertThat(ignore).startsWith("*").contains("!*/target/quarkus-app", "!deploy/images/training.env");
        assertThat(dockerfile.resolveSibling("training.env")).exists();
    }

    @Test
    void theTrainingStartHasVariablesThatAServiceReads() {
        Map<String, String> training = EnvFile.read(dockerfile.resolveSibling("training.env"));

        assertThat(training.keySet())
                .filteredOn(name -> !name.startsWith("QUARKUS_"))
                .hasSizeGreaterThan(10)
                .allMatch(name -> Overlay.SERVICES.stream()
                        .anyMatch(service -> Settings.of(service).variables().contains(name)));
    }

    private List<String> starting(String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    /** The build reads them from the properties of the root pom. */
    private static String jib(String property) {
        try {
            String pom = Files.readString(Yaml.ROOT.resolve("pom.xml"));
            Matcher found =
                    Pattern.compile("<" + Pattern.quote(property) + ">([^<]*)<").matcher(pom);
            assertThat(found.find()).as(property).isTrue();
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
