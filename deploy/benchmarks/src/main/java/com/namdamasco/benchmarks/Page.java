package com.namdamasco.benchmarks;

import com.namdamasco.localstack.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A page of figures: what was measured under which conditions, and the table. */
public final class Page {

    private Page() {}

    /** A page of docs/benchmarks. */
    public static void write(String name, String conditions, Figures figures) throws IOException {
        write("docs/benchmarks", name, conditions, figures);
    }

    /**
     * @param folder from the root of the repository
     * @param name of the file, without its ending
     * @param conditions the page's beginning, in Markdown, to the empty line before the table
     */
    public static void write(String folder, String name, String conditions, Figures figures) throws IOException {
        Path file = RepositoryRoot.find().resolve(folder).resolve(name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, conditions + figures.table());
    }

    /** In UTC. */
    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** As in "2 processors, Java 17, amd64". */
    public static String machine() {
        return "%d processors, Java %d, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        System.getProperty("os.arch"));
    }
}
