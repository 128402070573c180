package com.namdamasco.resilience.doors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process holds. Linux, since only there its files can be counted without further programs.
 *
 * @param heapBytes that are alive: a full collection goes before the count
 * @param files open, connections among them
 */
record Vitals(long heapBytes, int threads, int files, int connections) {

    static Vitals of(long pid) throws IOException, InterruptedException {
        Path process = Path.of("/proc", String.valueOf(pid));
        List<String> open = open(process.resolve("fd"));
        int connections = (int)
                open.stream().filter(target -> target.startsWith("socket:")).count();
        return new Vitals(liveHeap(pid), count(process.resolve("task")), open.size(), connections);
    }

    /** jcmd's histogram counts what is alive, after a collection. */
    private static long liveHeap(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        histogram.waitFor();
        String total = said.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "jcmd tells no total: " + said.lines().findFirst()));
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    private static int count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return (int) entries.count();
        }
    }

    private static List<String> open(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(Vitals::target).toList();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
