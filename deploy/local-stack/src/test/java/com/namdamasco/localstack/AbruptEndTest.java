package com.namdamasco.localstack;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.namdamasco.localstack.LocalStackTest.execute;
import static com.namdamasco.localstack.LocalStackTest.openToEveryone;
import static com.namdamasco.localstack.LocalStackTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The stack's end when nobody closes it: killed, or with a file left behind that names a process of someone else. */
class AbruptEndTest {
    @TempDir
    Path folder;

    /** What is killed: a JVM of its own with a stack in the folder given. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            LocalStack stack = LocalStack.start(Path.of(arguments[0]));
            execute(stack.postgres(), "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
            System.out.println("ready");
            System.in.read();
        }
    }

    @Test
    void aKilledJvmTakesItsStackAlongAndTheNextOneStartsOnItsData() throws Exception {
        // Given
        openToEveryone(folder);
        Process holder = new ProcessBuilder(ChildProcess.concat(
                        RepositoryRoot.java(),
                        List.of(
                                "-Drepository.root=" + RepositoryRoot.find(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                folder.toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = holder.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
        }
        List<ProcessHandle> parts = holder.descendants().toList();
        assertThat(parts).hasSizeGreaterThanOrEqualTo(2);

        // When
        holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        // Then
        await().atMost(Duration.ofSeconds(15)).until(() -> parts.stream().noneMatch(ProcessHandle::isAlive));
        try (LocalStack next = LocalStack.start(folder)) {
            assertThat(value(next.postgres(), "SELECT id FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void staleProcessIdsDoNotBlockAStartAndHarmNobody() throws Exception {
        // Given
        openToEveryone(folder);
        LocalStack.start(folder).close();
        String someoneElse = String.valueOf(ProcessHandle.current().pid());
        Path postmaster = PostgresCluster.clusterOf(folder).resolve("postmaster.pid");
        Files.writeString(postmaster, someoneElse + "\n" + folder + "\n");

        // When
        try (LocalStack next = LocalStack.start(folder)) {

            // Then
            assertThat(value(next.postgres(), "SELECT 1")).isEqualTo("1");
            assertThat(Files.readString(postmaster)).doesNotStartWith(someoneElse + "\n");
        }
    }

    @Test
    void aFolderThatIsClosedToOthersIsNoObstacle() throws Exception {
        // Given
        Files.setPosixFilePermissions(
                folder,
                Set.copyOf(List.of(
                        java.nio.file.attribute.PosixFilePermission.OWNER_READ,
                        java.nio.file.attribute.PosixFilePermission.OWNER_WRITE,
                        java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE)));

        // When
        try (LocalStack stack = LocalStack.start(folder.resolve("data"))) {

            // Then
            assertThat(value(stack.postgres(), "SELECT 1")).isEqualTo("1");
        }
    }
}
