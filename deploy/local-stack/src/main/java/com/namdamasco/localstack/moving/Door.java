package com.namdamasco.localstack.moving;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The address of a service, and what it wants to be shown there. */
record Door(URI service, Map<String, String> proof) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration BOUND = Duration.ofMinutes(10);

    JsonNode post(String path, JsonNode body) throws IOException {
        return post(path, BodyPublishers.ofString(body.toString()));
    }

    JsonNode post(String path, BodyPublisher body) throws IOException {
        return send(request(path).header("Content-Type", "application/json").POST(body));
    }

    JsonNode get(String path) throws IOException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(service.toString().replaceFirst("/$", "") + path))
                .timeout(BOUND);
        proof.forEach(request::header);
        return request;
    }

    private static JsonNode send(HttpRequest.Builder builder) throws IOException {
        HttpRequest request = builder.build();
        String what = request.method() + " " + request.uri();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IOException(what + " answered " + response.statusCode() + ": " + response.body());
            }
            return OldDatabase.JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(what + " was interrupted", e);
        } catch (ConnectException away) {
            throw new IOException(what + " failed: nobody listens there", away);
        }
    }
}
