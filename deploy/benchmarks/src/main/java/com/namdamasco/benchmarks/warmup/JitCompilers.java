package com.namdamasco.benchmarks.warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The threads with which HotSpot compiles, as Linux lists them under /proc (proc(5), /proc/pid/task/tid/stat). */
public final class JitCompilers {

    /** HotSpot names them so, and Linux keeps the first 15 characters of a thread's name. */
    private static final List<String> NAMES = List.of("C1 CompilerThre", "C2 CompilerThre");

    /** USER_HZ, in which proc(5) counts, is 100 on all of Linux's architectures that the JDK runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** Fields 14 and 15 of the line; the name, field 2, is in brackets and may have spaces. */
    private static final int USER_TIME_AFTER_NAME = 11;

    private JitCompilers() {}

    /** Processor time that the compilers of a JVM took since its start. */
    public static double seconds(long pid) throws IOException {
        double ticks = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            for (Path thread : threads.toList()) {
                ticks += ticks(thread);
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static long ticks(Path thread) throws IOException {
        try {
            return NAMES.contains(Files.readString(thread.resolve("comm")).strip())
                    ? ticks(Files.readString(thread.resolve("stat")))
                    : 0;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[USER_TIME_AFTER_NAME]) + Long.parseLong(fields[USER_TIME_AFTER_NAME + 1]);
    }
}
