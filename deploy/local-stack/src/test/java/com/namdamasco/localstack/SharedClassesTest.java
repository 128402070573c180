package com.namdamasco.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SharedClassesTest {

    private static final String ROOT = "repository.root";

    /** Ends at once, as a service that finds no database. */
    static final class Brief {
        private Brief() {}

        public static void main(String[] arguments) {
            System.out.println(System.getenv("SPOOL_DIRECTORY"));
        }
    }

    @TempDir
    Path folder;

    private String rootBefore;

    @BeforeEach
    void remember() {
        rootBefore = System.getProperty(ROOT);
    }

    @AfterEach
    void restore() {
        if (rootBefore == null) {
            System.clearProperty(ROOT);
        } else {
            System.setProperty(ROOT, rootBefore);
        }
    }

    @Test
    void anArchiveIsMadeByAStartOfWhichNothingElseIsLeft() throws IOException {
        Path jar = packageBrief();

        List<String> options = SharedClasses.of(jar);

        assertThat(options).singleElement().satisfies(option -> {
            assertThat(option).startsWith("-XX:SharedArchiveFile=");
            assertThat(Path.of(option.substring(option.indexOf('=') + 1))).exists();
        });
        assertThat(jar.resolveSibling("classes.log"))
                .content()
                .contains("namdamasco-training")
                .satisfies(log -> assertThat(log.lines()
                                .filter(line -> line.contains("namdamasco-training"))
                                .map(Path::of))
                        .isNotEmpty()
                        .noneMatch(Files::exists));
        try (var entries = Files.list(jar.getParent())) {
            assertThat(entries).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void aModuleIsKnownByItsFolder() throws IOException {
        Path jar = packageBrief();

        assertThat(SharedClasses.of(folder.toString()))
                .isEqualTo(SharedClasses.of(jar))
                .isNotEmpty();
    }

    @Test
    void whereNoneCanBeMadeAStartGoesOnWithout() throws IOException {
        Path jar = packageBrief();
        // Nothing there says how a service is started without what it would call.
        System.setProperty(
                ROOT, Files.createDirectory(folder.resolve("elsewhere")).toString());

        assertThat(SharedClasses.of(jar)).isEmpty();
    }

    private Path packageBrief() throws IOException {
        Path jar = folder.resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.resolveSibling("lib"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Brief.class.getName());
        String entry = Brief.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream compiled = Brief.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            compiled.transferTo(out);
        }
        return jar;
    }
}
