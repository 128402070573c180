package com.namdamasco.catalog;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import static io.restassured.RestAssured.given;

/** Requests with the right key, and otherwise as the test wants them. */
public final class PushDoor {

    public static final int MAX_INFLATED = World.MAX_INFLATED;

    public static final String KEY = World.API_KEY;
    public static final String TOKEN = World.SERVICE_TOKEN;
    public static final String OLD_TOKEN = World.OLD_SERVICE_TOKEN;
    /** How long a client may be silent. */
    public static final Duration STALL = World.STALL;

    private PushDoor() {}

    public static RequestSpecification request() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("X-API-KEY", World.API_KEY);
    }

    /** HTTP/1.1, with a Content-Length or chunked as the body knows its length or not. */
    public static HttpResponse<String> send(URI door, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("X-API-KEY", World.API_KEY)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }
}
