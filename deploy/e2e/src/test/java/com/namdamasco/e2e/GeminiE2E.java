package com.namdamasco.e2e;

import com.namdamasco.localstack.Deployment;
import com.namdamasco.localstack.Service;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * LLM_PROVIDER=gemini, or LLM_FALLBACK_PROVIDER=gemini: the same assistant, answered by Gemini's API. Google's service cannot run
 * here, so a local HTTP server speaks its {@code generateContent} format; all else is real.
 */
class GeminiE2E {

    private static final String ANSWER = "¡Hola! Soy el asistente de Damasco. ¿Qué estás buscando?";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer gemini;

    @BeforeEach
    void startGemini() throws IOException {
        gemini = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gemini.createContext("/", this::answer);
        gemini.start();
    }

    @AfterEach
    void stopGemini() {
        gemini.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestURI().getPath() + "\n" + body);
        byte[] content =
                """
                {"candidates": [{"content": {"role": "model", "parts": [{"text": "%s"}]}, "finishReason": "STOP"}],
                 "usageMetadata": {"promptTokenCount": 10, "candidatesTokenCount": 10, "totalTokenCount": 20}}
                """
                        .formatted(ANSWER)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Test
    void writesTheReplyWhenOpenAiFails() throws Exception {
        Map<String, String> chosen = Map.of(
                "LLM_PROVIDER", "openai",
                "LLM_FALLBACK_PROVIDER", "gemini",
                "GOOGLE_API_KEY", "key-of-the-test",
                "GEMINI_BASE_URL", url());
        try (Deployment deployment =
                Deployment.temporary().with(Service.ASSISTANT, chosen).start()) {
            fail(deployment.sandbox().url().resolve("/sandbox/faults/openai-chat"));
            Conversation maria = Conversation.open(deployment.sandbox().url(), "wa");

            maria.customerWrites("Hola");

            assertThat(maria.awaitReply(1)).isEqualTo(ANSWER);
        }
        assertThat(requests).hasSize(1);
    }

    private static void fail(URI target) throws IOException, InterruptedException {
        HttpRequest order = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"status\":503}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(order, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    private String url() {
        return "http://localhost:" + gemini.getAddress().getPort();
    }

    @Test
    void writesTheRepliesWhenTheConfigurationSaysSo() {
        Map<String, String> chosen = Map.of(
                "LLM_PROVIDER", "gemini",
                "OPENAI_API_KEY", "",
                "GOOGLE_API_KEY", "key-of-the-test",
                "GEMINI_BASE_URL", url());
        try (Deployment deployment =
                Deployment.temporary().with(Service.ASSISTANT, chosen).start()) {
            Conversation maria = Conversation.open(deployment.sandbox().url(), "wa");

            maria.customerWrites("Hola");

            assertThat(maria.awaitReply(1)).isEqualTo(ANSWER);
        }
        assertThat(requests).singleElement().satisfies(request -> assertThat(request)
                .contains("gemini-2.5-flash:generateContent")
                .contains("Eres NamDamasco")
                .contains("search_local_products", "get_live_product_details"));
    }
}
