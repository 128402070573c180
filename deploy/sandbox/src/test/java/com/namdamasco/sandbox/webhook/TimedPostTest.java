package com.namdamasco.sandbox.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimedPostTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final TimedPost post = new TimedPost(HttpClient.newHttpClient(), Duration.ofMillis(300));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            // The headers come at once, the promised body never does: the total time has to end it.
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().flush();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void givesUpAfterItsTotalTimeAndDoesNotRetry() {
        Delivery delivery = post.send(request(server.getAddress().getPort()));

        assertThat(delivery.status()).isZero();
        assertThat(delivery.error()).contains("no answer in 300 ms");
        assertThat(delivery.millis()).isBetween(250L, 5_000L);
        assertThat(calls).hasValue(1);
    }

    @Test
    void tellsThatNobodyListens() {
        int port = server.getAddress().getPort();
        server.stop(0);

        assertThat(post.send(request(port)).error()).contains("ConnectException");
    }

    private static HttpRequest request(int port) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }
}
