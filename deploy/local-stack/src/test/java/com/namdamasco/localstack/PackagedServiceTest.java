package com.namdamasco.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PackagedServiceTest {
    @TempDir
    Path folder;

    @Test
    void itAnswersIsKilledAndComesBackOnItsPort() throws Exception {
        // Given
        TinyService.packageInto(folder);
        try (PackagedService service = service(Map.of("OPENAI_API_KEY", "given"))) {
            service.start();
            assertThat(service.isReady()).isTrue();
            long firstPid = service.pid();

            // When
            service.kill();
            assertThat(service.isReady()).isFalse();
            service.start();

            // Then
            assertThat(service.isReady()).isTrue();
            assertThat(service.pid()).isNotEqualTo(firstPid);
            assertThat(Files.readAllLines(service.log())).containsExactly("key: given", "key: given");
        }
    }

    @Test
    void closingLeavesNoProcess() throws Exception {
        TinyService.packageInto(folder);
        PackagedService service = service(Map.of());
        service.start();
        ProcessHandle process = ProcessHandle.of(service.pid()).orElseThrow();

        service.close();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aMissingJarIsNamedWithTheCommandThatMakesIt() {
        try (PackagedService service = service(Map.of())) {
            assertThatThrownBy(service::start)
                    .hasMessageContaining("quarkus-run.jar")
                    .hasMessageContaining("mvn package");
        }
    }

    @Test
    void aServiceThatDiesIsReportedWithItsStatusAndTheEndOfItsLog() throws Exception {
        TinyService.packageInto(folder);
        try (PackagedService service = service(Map.of("FAULT", "yes"))) {
            assertThatThrownBy(service::start)
                    .hasMessageContaining("status 3")
                    .hasMessageContaining("the variable FAULT forbids it");
        }
    }

    private PackagedService service(Map<String, String> environment) {
        return new PackagedService(folder.toString(), FreePort.find(), environment, folder.resolve("service.log"));
    }
}
