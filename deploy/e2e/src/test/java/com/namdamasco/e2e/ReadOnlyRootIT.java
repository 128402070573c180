package com.namdamasco.e2e;

import com.namdamasco.localstack.FreePort;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The gateway as its pod has it, without a container: another user than root, no capability, every file system read-only but for
 * /tmp and the spool's own. Runs where a mount namespace may be made.
 */
class ReadOnlyRootIT {

    private static final String POD =
            """
            set -e
            mount -t tmpfs none /mnt
            mkdir /mnt/app /mnt/state
            mount --bind "$1" /mnt/app
            mount -t tmpfs none /mnt/state
            chown 10001:10001 /mnt/state
            mount -t tmpfs -o mode=1777,$4 none /tmp
            mount -o remount,bind,ro /mnt/app
            mount -o remount,bind,ro /mnt
            mount -o remount,bind,ro /
            export SPOOL_DIRECTORY=/mnt/state/spool SUPPORT_BOARD_WEBHOOK_SECRET=given KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1
            export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$3
            cd /
            exec setpriv --reuid 10001 --regid 10001 --clear-groups --bounding-set -all --no-new-privs \
                "$2" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar /mnt/app/quarkus-run.jar
            """;

    private static final String MESSAGE =
            """
            {"function":"message-sent","key":"given","data":{"user_id":"947","conversation_user_id":"947","conversation_id":"1",
            "conversation_status_code":"2","conversation_source":"wa","message_id":"2","message":"Hola","attachments":[]}}
            """;

    private final int port = FreePort.find();
    private final Path log = Path.of("target", "read-only-root.log");
    private Process pod;

    @BeforeEach
    void namespacesMayBeMade() throws Exception {
        Process trial;
        try {
            trial = new ProcessBuilder("unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt").start();
        } catch (IOException noUnshare) {
            assumeTrue(false, "no unshare here");
            return;
        }
        assumeTrue(trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0, "no mount namespaces here");
    }

    @AfterEach
    void end() throws InterruptedException {
        if (pod != null) {
            pod.destroy();
            if (!pod.waitFor(20, TimeUnit.SECONDS)) {
                pod.destroyForcibly();
            }
        }
    }

    @Test
    void aWebhookIsAcceptedAndSpooled() throws IOException {
        start("exec");

        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptionsMatching(ConnectException.class::isInstance)
                .until(this::isReady);
        given().port(port)
                .contentType(ContentType.JSON)
                .body(MESSAGE)
                .post("/api/sb-webhook")
                .then()
                .statusCode(200);
        assertThat(Files.readString(log)).contains("records are spooled").doesNotContain("Read-only file system");
    }

    @Test
    void withoutAnExecutableTmpItDoesNotStart() throws Exception {
        start("noexec");

        assertThat(pod.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(pod.exitValue()).isNotZero();
    }

    private void start(String tmp) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Path application = Damasco.ROOT.resolve("webhook-gateway/target/quarkus-app");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        pod = new ProcessBuilder(List.of(
                        "unshare",
                        "--mount",
                        "sh",
                        "-c",
                        POD,
                        "pod",
                        application.toString(),
                        java.toString(),
                        String.valueOf(port),
                        tmp))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private boolean isReady() {
        assertThat(pod.isAlive()).as("see " + log).isTrue();
        return given().port(port).get("/api/health/ready").statusCode() == 200;
    }
}
