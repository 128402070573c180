package com.namdamasco.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that has just become ready, as Linux counts it.
 *
 * @param wall from the command to the first "ready"
 * @param cpu that it has used by then, on all processors: what a busy machine does not change
 * @param residentKilobytes its resident set
 */
record Started(Duration wall, Duration cpu, long residentKilobytes) {

    static Started of(long pid, Duration wall) throws IOException {
        Duration cpu = ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
        return new Started(
                wall, cpu, residentKilobytes(Files.readString(Path.of("/proc", String.valueOf(pid), "status"))));
    }

    /** Of the line {@code VmRSS:   208384 kB}. */
    static long residentKilobytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no VmRSS"));
    }
}
