package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.pushed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Clients that stop in the middle of a push hold nothing for long; slow ones are served. On real sockets. */
@QuarkusTest
@WithTestResource(World.class)
class StallTest {

    private static final String FINE = "[" + entry("S1", "Centro", "\"itemName\":\"SILLA\"") + "]";

    @Inject
    Rows rows;

    @TestHTTPResource("/api/receive-products")
    URI door;

    @BeforeEach
    void emptyCatalogue() {
        rows.clear();
    }

    @AfterEach
    void theServiceLives() {
        assertThat(pushed(FINE).getInt("received")).isEqualTo(1);
    }

    @Test
    void aClientThatStallsIsCutOff() throws IOException {
        try (Socket client = new Socket(door.getHost(), door.getPort())) {
            client.setSoTimeout(
                    Math.toIntExact(PushDoor.STALL.plus(Duration.ofSeconds(15)).toMillis()));
            send(client, head(100_000) + "[{\"itemCode\":\"S1\",");
            long begun = System.nanoTime();

            assertThat(answer(client)).doesNotContain("202");

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(PushDoor.STALL.dividedBy(2));
        }
        assertThat(rows.value("SELECT count(*) FROM ingestion")).isEqualTo("0");
    }

    @Test
    void aClientThatHangsUpLeavesNothing() throws IOException {
        try (Socket client = new Socket(door.getHost(), door.getPort())) {
            send(client, head(100_000) + "[{\"itemCode\":\"S1\",");
        }

        assertThat(pushed(FINE).getInt("created")).isEqualTo(1);
        assertThat(rows.value("SELECT count(*) FROM ingestion")).isEqualTo("1");
    }

    @Test
    void aSlowButSteadyClientIsServed() throws IOException {
        try (Socket client = new Socket(door.getHost(), door.getPort())) {
            send(client, head(FINE.length()));
            int parts = 6;
            Duration pause = PushDoor.STALL.dividedBy(3);
            for (int part = 0; part < parts; part++) {
                // Longer in all than a stall may last, never as long at once.
                await().pollDelay(pause).until(() -> true);
                send(client, FINE.substring(FINE.length() * part / parts, FINE.length() * (part + 1) / parts));
            }

            assertThat(answer(client)).startsWith("HTTP/1.1 202");
        }
        rows.clear();
    }

    private String head(int length) {
        return """
                POST /api/receive-products HTTP/1.1\r
                Host: %s\r
                X-API-KEY: %s\r
                Content-Type: application/json\r
                Connection: close\r
                Content-Length: %d\r
                \r
                """
                .formatted(door.getAuthority(), PushDoor.KEY, length);
    }

    private static void send(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Everything until the service hangs up; fails when it does not. */
    private static String answer(Socket client) throws IOException {
        try {
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketException reset) {
            return "";
        }
    }
}
