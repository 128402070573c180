package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SandboxTest
class EventsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TestHTTPResource("/sandbox/events")
    URI events;

    @Test
    void tellEveryChangeWithTheWholeConversation() {
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<HttpResponse<Stream<String>>> open = HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(events).build(), HttpResponse.BodyHandlers.ofLines());
        CompletableFuture<Void> reading =
                open.thenAcceptAsync(response -> response.body().forEach(lines::add));
        await().atMost(SOON).until(() -> lines.stream().anyMatch(line -> line.startsWith(":")));

        String id = Hands.opened("web");
        Hands.customerSays(id, "¿Tienen neveras?");

        await().atMost(SOON).until(() -> lines.stream()
                .anyMatch(line -> line.startsWith("data:")
                        && line.contains("\"conversationId\":\"" + id + "\"")
                        && line.contains("¿Tienen neveras?")));
        assertThat(lines).contains("event:conversation");
        reading.cancel(true);
    }
}
