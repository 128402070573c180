package com.namdamasco.localstack.up;

import com.namdamasco.localstack.RepositoryRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The scripts in deploy, as far as they go without starting anything. */
class CommandsTest {
    @TempDir
    Path data;

    private record Result(int status, String output) {}

    @Test
    void helpIsPrintedOnDemand() throws Exception {
        Result result = run("deploy/up", "--help");

        assertThat(result.status()).isZero();
        assertThat(result.output()).contains("--check", "--infra", "NAMDAMASCO_DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bogus", "check", "--check --infra"})
    void anUnknownOptionEndsWithTheUsage(String arguments) throws Exception {
        Result result = run("deploy/up", arguments.split(" "));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.output()).contains("Usage: ./deploy/up");
    }

    @Test
    void theMachineOfATestRunIsSetUp() throws Exception {
        Result result = run("deploy/setup", "--check");

        assertThat(result.output()).isEmpty();
        assertThat(result.status()).isZero();
    }

    private Result run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(RepositoryRoot.find().resolve(script).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NAMDAMASCO_DATA", data.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }
}
