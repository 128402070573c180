package com.namdamasco.assistant.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The packaged assistant, ended as by a rollout while it tries for the database: an attempt that is broken off sets nothing aside. */
class PlannedEndIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Path LOG = Path.of("target", "replica-logs", "planned-end-1-assistant-service.log");

    @Test
    void whatWaitsForTheDatabaseStaysInTheTopic() {
        try (Replicas replicas = new Replicas("planned-end", 1, Map.of())) {
            replicas.stack.kafka().createTopics(1, "nulu.messages.dead");
            PackagedService assistant = replicas.assistants.get(0);
            JsonNode conversation = replicas.sandbox.open("wa", "María Pérez");

            replicas.stack.postgres().stop();
            replicas.customerWrites(conversation);
            await().atMost(BOUND).until(() -> log().contains("it is tried again"));
            assistant.stop(BOUND);
            replicas.stack.postgres().start();
            assistant.start();

            await().atMost(BOUND).until(() -> replicas.textsTo(conversation) == 1);
            assertThat(replicas.topic.valuesOf("nulu.messages.dead")).isEmpty();
        }
    }

    private static String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
