package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.Profiles;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Behind a proxy that is trusted, without a broker (the spool takes what is accepted), with short deadlines and small bounds. */
@QuarkusTest
@TestProfile(AbuseTest.Strict.class)
class AbuseTest {
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "SPOOL_DIRECTORY", Profiles.emptyDirectory(),
                    "SUPPORT_BOARD_WEBHOOK_SECRET", "nueva," + Profiles.KEY,
                    "WEBHOOK_ALLOWED_SOURCES", "127.0.0.1, 203.0.113.0/24",
                    "WEBHOOK_PROXY_FORWARDING", "true",
                    "WEBHOOK_RATE_LIMIT", "1",
                    "WEBHOOK_RATE_BURST", "20",
                    "WEBHOOK_HEADER_DEADLINE", "1S",
                    "WEBHOOK_BODY_DEADLINE", "1S",
                    "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        }
    }

    private static final int SLOW = 200;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void who_guesses_is_slowed_down_and_nobody_else() {
        Nulu nulu = new Nulu(gateway);
        String guess = Nulu.message("1057", "1").put("key", "guess").toString();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            answers.add(from(nulu, "203.0.113.7", guess));
        }

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 401))
                .hasSizeBetween(20, 25);
        HttpResponse<String> limited = answers.get(29);
        assertThat(Problems.detail(limited, 429, "too-many-requests")).doesNotContain("key");
        assertThat(limited.headers().firstValue("Retry-After")).contains("1");
        assertThat(from(nulu, "203.0.113.8", guess).statusCode()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> from(nulu, "203.0.113.7", guess).statusCode() == 401);
    }

    @Test
    void what_is_genuine_is_never_limited_and_both_keys_are() {
        Nulu nulu = new Nulu(gateway);
        for (int i = 0; i < 100; i++) {
            String genuine = Nulu.message("genuine", String.valueOf(i))
                    .put("key", i % 2 == 0 ? "nueva" : Profiles.KEY)
                    .toString();
            HttpResponse<String> answer = from(nulu, "203.0.113.9", genuine);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void another_source_may_not_call_and_no_header_of_its_own_helps() {
        Nulu nulu = new Nulu(gateway);
        String genuine = Nulu.message("1057", "1").toString();

        Problems.detail(from(nulu, "198.51.100.1", genuine), 403, "forbidden");
        assertThat(nulu.get("/api/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void slow_headers_are_cut_off_while_others_are_served() throws IOException {
        Nulu nulu = new Nulu(gateway);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(begin("POST /api/sb-webhook HTTP/1.1\r\nHost: x\r\n"));
            }
            long start = System.nanoTime();
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> {
                        slow.removeIf(socket -> !drips(socket, 'X'));
                        assertThat(nulu.post(Nulu.message("honest", "1").toString())
                                        .statusCode())
                                .isEqualTo(200);
                        return slow.isEmpty();
                    });
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_second_slow_header_on_the_same_connection_is_cut_off_too() throws IOException {
        String body = Nulu.message("1057", "second").toString();
        try (Socket socket = begin("POST /api/sb-webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)) {
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");

            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> !drips(socket, 'P'));
        }
    }

    @Test
    void a_slow_body_is_told_so_and_hung_up_on() throws IOException {
        try (Socket socket = begin("POST /api/sb-webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 60000\r\n\r\n{")) {
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> !drips(socket, ' ') || socket.getInputStream().available() > 0);
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 408");
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> !drips(socket, ' '));
        }
    }

    private static HttpResponse<String> from(Nulu nulu, String source, String body) {
        return nulu.send(nulu.request().header("X-Forwarded-For", source).POST(BodyPublishers.ofString(body)));
    }

    private Socket begin(String text) throws IOException {
        Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean drips(Socket socket, char drop) {
        try {
            socket.getOutputStream().write(drop);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
