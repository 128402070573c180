package com.namdamasco.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every command that a document shows is there, and knows each word and option that the document gives it. */
class DocumentedCommandsTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));

    /** In code only, up to its end, a comment or a pipe. */
    private static final Pattern COMMAND = Pattern.compile("\\./deploy/([a-z/.]*[a-z])((?: +[-a-z0-9<>]+)*)");

    /** Names its scenarios itself, see resilience.Chaos. */
    private static final String WITH_SCENARIOS = "chaos";

    /** A command as it is shown. */
    record Shown(Path document, String name, List<String> words) {}

    static Stream<Shown> shown() throws IOException {
        List<Shown> shown = new ArrayList<>();
        for (Path document : DocumentationTest.documents().toList()) {
            for (String code : code(Files.readString(document))) {
                Matcher command = COMMAND.matcher(code);
                while (command.find()) {
                    List<String> words = Stream.of(command.group(2).strip().split(" +"))
                            .filter(word -> !word.isEmpty())
                            .toList();
                    shown.add(new Shown(ROOT.relativize(document), command.group(1), words));
                }
            }
        }
        return shown.stream();
    }

    private static List<String> code(String text) {
        List<String> code = new ArrayList<>();
        String[] fenced = text.split("```", -1);
        for (int i = 0; i < fenced.length; i++) {
            if (i % 2 == 1) {
                code.addAll(List.of(fenced[i].split("\n")));
            } else {
                Pattern.compile("`([^`]+)`").matcher(fenced[i]).results().forEach(span -> code.add(span.group(1)));
            }
        }
        return code;
    }

    @ParameterizedTest
    @MethodSource("shown")
    void theCommandKnowsWhatTheDocumentTells(Shown shown) {
        Path command = ROOT.resolve("deploy").resolve(shown.name());
        assertThat(command).exists();
        if (Files.isDirectory(command) || !Files.isExecutable(command)) {
            return; // a folder or a file that another program reads
        }
        String help = Help.of(shown.name());

        for (String word : shown.words()) {
            boolean scenario = shown.name().equals(WITH_SCENARIOS) && !word.startsWith("-");
            boolean ofTheReader = word.startsWith("<") || word.matches("[0-9].*");
            assertThat(scenario || ofTheReader || help.contains(word))
                    .as(
                            "%s shows ./deploy/%s with %s, which its --help does not know",
                            shown.document(), shown.name(), word)
                    .isTrue();
        }
    }

    @Test
    void theReadmeShowsTheCommands() throws IOException {
        assertThat(shown().filter(one -> one.document().toString().equals("README.md"))
                        .map(Shown::name))
                .contains("up", "bench", "import");
    }

    @Test
    void everyCommandExplainsItself() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("deploy"))) {
            List<Path> commands = files.filter(Files::isRegularFile)
                    .filter(Files::isExecutable)
                    .toList();
            assertThat(commands).hasSizeGreaterThanOrEqualTo(5).allSatisfy(command -> assertThat(
                            Help.of(command.getFileName().toString()))
                    .contains("Usage: ./deploy/" + command.getFileName()));
        }
    }

    /** A fresh clone has none of our modules in its local Maven repository. */
    @Test
    void whatACommandBuildsItBuildsWithAllThatItNeeds() throws IOException {
        List<String> builds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("deploy"), 2)) {
            for (Path script : files.filter(Files::isRegularFile).toList()) {
                if (Files.isExecutable(script) || script.toString().endsWith(".sh")) {
                    Files.readAllLines(script).stream()
                            .filter(line -> line.contains(" -pl "))
                            .forEach(builds::add);
                }
            }
        }

        assertThat(builds).hasSizeGreaterThanOrEqualTo(3).allMatch(line -> line.contains(" -am "));
    }

    /** What {@code --help} says, asked once. */
    private static final class Help {

        private static final Map<String, String> KNOWN = new LinkedHashMap<>();

        static synchronized String of(String command) {
            return KNOWN.computeIfAbsent(command, Help::ask);
        }

        private static String ask(String command) {
            try {
                Process process = new ProcessBuilder(
                                ROOT.resolve("deploy").resolve(command).toString(), "--help")
                        .redirectErrorStream(true)
                        .start();
                String said = new String(process.getInputStream().readAllBytes());
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(said).isTrue();
                assertThat(process.exitValue()).as(said).isZero();
                return said;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("./deploy/" + command + " --help did not run", e);
            }
        }
    }
}
