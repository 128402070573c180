package com.namdamasco.resilience.clock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@EnabledOnOs(OS.LINUX)
class FaketimeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {600, -600})
    void theClockOfAJvmIsOff(long seconds) throws Exception {
        long told = Long.parseLong(run(Duration.ofSeconds(seconds), "java.lang.System.currentTimeMillis()"));

        assertThat(told / 1e3 - System.currentTimeMillis() / 1e3).isCloseTo(seconds, within(20.0));
    }

    @Test
    void waitingTakesAsLongAsEver() throws Exception {
        String timed = "((java.util.function.LongSupplier) () -> { long t = System.nanoTime();"
                + " java.util.concurrent.locks.LockSupport.parkNanos(300_000_000L); return (System.nanoTime() - t)"
                + " / 1_000_000; }).getAsLong()";

        assertThat(Double.parseDouble(run(Duration.ofMinutes(-10), timed))).isCloseTo(300, within(200.0));
    }

    private String run(Duration offset, String expression) throws IOException, InterruptedException {
        Path source = folder.resolve("Told.java");
        Files.writeString(
                source,
                "class Told { public static void main(String[] a) { System.out.println(" + expression + "); } }");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString());
        builder.environment().putAll(Faketime.offBy(offset));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return told;
    }
}
