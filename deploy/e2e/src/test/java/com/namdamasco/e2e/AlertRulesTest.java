package com.namdamasco.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The alert rules before Prometheus' own eyes, where its promtool is installed (package "prometheus"): they parse, and they fire. */
class AlertRulesTest {

    @ParameterizedTest
    @CsvSource({"check, alerts.yml", "test, alerts-test.yml"})
    void holdBeforePromtool(String command, String file) throws IOException, InterruptedException {
        Optional<Path> promtool = Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(promtool.isPresent(), "promtool is not installed");
        Path told = Files.createTempFile("promtool", ".txt");

        Process run = new ProcessBuilder(promtool.get().toString(), command, "rules", file)
                .directory(Observability.FOLDER.resolve("prometheus").toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(told)).isZero();
        Files.delete(told);
    }
}
