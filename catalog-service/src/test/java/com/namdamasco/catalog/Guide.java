package com.namdamasco.catalog;

import com.namdamasco.localstack.RepositoryRoot;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands of a document, run as a reader would. */
public final class Guide {

    private static final Pattern COMMANDS = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

    private final List<String> commands;
    private final Map<String, String> variables;

    /** @param document below docs/, e.g. {@code branches.md} */
    public Guide(String document, URI catalog, Map<String, String> variables) throws IOException {
        commands = COMMANDS.matcher(
                        Files.readString(RepositoryRoot.find().resolve("docs").resolve(document)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        this.variables = new HashMap<>(variables);
        this.variables.put("CATALOG_URL", catalog.toString().replaceAll("/$", ""));
    }

    public int size() {
        return commands.size();
    }

    /** Runs the commands of one block, from 0, which must succeed; what they print. */
    public String run(int block) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands.get(block));
        bash.redirectErrorStream(true).environment().putAll(variables);
        Process process = bash.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
