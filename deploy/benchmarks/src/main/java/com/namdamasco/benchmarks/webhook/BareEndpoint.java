package com.namdamasco.benchmarks.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** The reference, in a process of its own: it takes the same request, parses the same JSON, promises nothing and answers 200. */
public final class BareEndpoint {

    private static final byte[] ANSWER = "{\"status\":\"accepted\"}".getBytes(StandardCharsets.UTF_8);

    private BareEndpoint() {}

    /** @param arguments the port */
    public static void main(String[] arguments) throws IOException {
        start(Integer.parseInt(arguments[0]));
    }

    static HttpServer start(int port) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        ObjectMapper json = new ObjectMapper();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_024);
        server.createContext("/api/sb-webhook", exchange -> {
            try (exchange) {
                boolean parsed =
                        json.readTree(exchange.getRequestBody()).path("data").isObject();
                exchange.sendResponseHeaders(parsed ? 200 : 400, ANSWER.length);
                exchange.getResponseBody().write(ANSWER);
            }
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return server;
    }
}
