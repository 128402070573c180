package com.namdamasco.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts what the sandbox calls: a gateway that keeps what it receives, and an assistant that says what a test told it. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    private final Gateway gateway = new Gateway();
    private final StatusDoor meta = new StatusDoor();
    private final Assistant assistant = new Assistant();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/api/sb-webhook", gateway);
        server.createContext("/api/whatsapp-webhook", meta);
        server.createContext("/api/conversations/", assistant);
        server.start();
        String base = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "sandbox.whatsapp-statuses.url", base + "/api/whatsapp-webhook",
                "sandbox.whatsapp-statuses.app-secret", "app-secret,old-secret",
                "sandbox.webhook.url", base + "/api/sb-webhook",
                "sandbox.webhook.key", "golden-webhook-secret",
                "sandbox.webhook.signature-secret", "signature-secret",
                "sandbox.webhook.sender-url", "https://shop.example",
                "sandbox.assistant.url", base,
                "sandbox.assistant.token", "service-token",
                "sandbox.assistant.poll-interval", "0.1S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(gateway, new TestInjector.MatchesType(Gateway.class));
        injector.injectIntoFields(meta, new TestInjector.MatchesType(StatusDoor.class));
        injector.injectIntoFields(assistant, new TestInjector.MatchesType(Assistant.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
