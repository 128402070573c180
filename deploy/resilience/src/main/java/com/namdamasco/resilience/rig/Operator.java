package com.namdamasco.resilience.rig;

import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whoever takes conversations over through the assistant's interface for people. */
public final class Operator {

    private final PackagedService assistant;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    Operator(PackagedService assistant, String token) {
        this.assistant = assistant;
        this.token = token;
    }

    /**
     * Takes the conversation, of which a message must have arrived, for as long as that assistant is configured. When this
     * returns the pause is committed.
     *
     * @throws IOException when the assistant does not say that it is done
     */
    public void takeOver(long conversation) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        assistant.url().resolve("/api/conversations/" + conversation + "/pause"))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Not taken over: " + answer.statusCode() + " " + answer.body());
        }
    }
}
