package com.namdamasco.e2e;

import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.SharedClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A start maps the archive's classes, and one that cannot use the archive is a start like any other. */
class SharedClassesIT {

    @TempDir
    Path folder;

    @Test
    void classesOfTheServiceComeFromTheArchive() throws IOException {
        Path jar = Damasco.ROOT.resolve("webhook-gateway/target/quarkus-app/quarkus-run.jar");
        List<String> options = SharedClasses.of(jar);
        Path classes = folder.resolve("classes.log");

        start(List.of(options.get(0), "-Xlog:class+load:file=" + classes));

        assertThat(Files.readAllLines(classes))
                .filteredOn(line -> line.contains(" com.namdamasco.gateway."))
                .hasSizeGreaterThan(10)
                .anyMatch(line -> line.contains("source: shared objects file (top)"));
    }

    @Test
    void anArchiveThatIsOfNoUseStopsNoStart() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsa"), "no archive");

        start(List.of("-XX:SharedArchiveFile=" + broken));
    }

    private void start(List<String> options) {
        Map<String, String> environment = Map.of(
                "SUPPORT_BOARD_WEBHOOK_SECRET",
                "given",
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:1",
                "SPOOL_DIRECTORY",
                folder.resolve("spool").toString());
        Path log = Path.of("target", "shared-classes", "gateway.log");
        try (var gateway = new PackagedService("webhook-gateway", FreePort.find(), environment, log, options)) {
            gateway.start();
            assertThat(gateway.isReady()).isTrue();
        }
    }
}
