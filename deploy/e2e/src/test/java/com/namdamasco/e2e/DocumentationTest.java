package com.namdamasco.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Documentation that moves with the code: links lead somewhere, and each behaviour of the index has a type and a test. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Path INDEX = ROOT.resolve("docs/README.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        List<String> broken = links(Files.readString(document)).stream()
                .filter(link -> !link.contains("://"))
                .filter(link -> !Files.exists(document.resolveSibling(link)))
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void everyBehaviourHasATypeAndATest() throws IOException {
        List<String> rows = Files.readAllLines(INDEX).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| looking for"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(30).allSatisfy(row -> {
            String[] cells = row.split("\\|", -1);
            assertThat(cells).hasSize(5);
            assertThat(links(cells[2])).isNotEmpty().noneMatch(DocumentationTest::isTest);
            assertThat(links(cells[3])).isNotEmpty().allMatch(DocumentationTest::isTest);
        });
    }

    @Test
    void everyEndToEndTestIsInTheIndex() throws IOException {
        String index = Files.readString(INDEX);
        try (Stream<Path> tests = Files.walk(ROOT.resolve("deploy/e2e/src/test/java"))) {
            assertThat(tests.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("E2E.java")))
                    .isNotEmpty()
                    .allMatch(index::contains);
        }
    }

    private static boolean isTest(String link) {
        return link.contains("/src/test/") && link.matches(".*(Test|IT|E2E)\\.java");
    }

    private static List<String> links(String text) {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            links.add(matcher.group(1));
        }
        return links;
    }
}
