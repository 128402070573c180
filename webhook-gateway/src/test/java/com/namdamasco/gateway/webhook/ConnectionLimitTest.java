package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.Profiles;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** WEBHOOK_MAX_CONNECTIONS: so many, whoever has them; a place that becomes free is given again. */
@QuarkusTest
@TestProfile(ConnectionLimitTest.FewConnections.class)
class ConnectionLimitTest {
    private static final int MOST = 20;

    public static class FewConnections extends Profiles.Key {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("WEBHOOK_MAX_CONNECTIONS", String.valueOf(MOST));
            overrides.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
            return overrides;
        }
    }

    @TestHTTPResource("/api/health/live")
    URI health;

    @Test
    void one_too_many_is_hung_up_on_until_another_goes() throws IOException {
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < MOST; i++) {
                held.add(new Socket(health.getHost(), health.getPort()));
                assertThat(status(held.get(i))).startsWith("HTTP/1.1 200");
            }

            for (int i = 0; i < 5; i++) {
                try (Socket another = new Socket(health.getHost(), health.getPort())) {
                    assertThat(status(another)).isEmpty();
                }
            }
            assertThat(status(held.get(7))).startsWith("HTTP/1.1 200");

            held.remove(0).close();
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                try (Socket another = new Socket(health.getHost(), health.getPort())) {
                    assertThat(status(another)).startsWith("HTTP/1.1 200");
                }
            });
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    /** The first bytes of an answer; empty when the gateway hangs up instead. */
    private String status(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        String request = "GET " + health.getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n";
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] begin = socket.getInputStream().readNBytes(12);
            socket.getInputStream().skip(socket.getInputStream().available());
            return new String(begin, StandardCharsets.US_ASCII);
        } catch (SocketException reset) {
            return "";
        }
    }
}
