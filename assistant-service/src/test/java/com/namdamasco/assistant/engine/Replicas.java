package com.namdamasco.assistant.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.Sandbox;
import com.namdamasco.assistant.Topic;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packaged assistants, in processes of their own, on one database and one topic; the packaged sandbox around them. */
final class Replicas implements AutoCloseable {

    final LocalStack stack = LocalStack.startTemporary();
    private final PackagedService sandboxService;
    final List<PackagedService> assistants = new ArrayList<>();
    final Sandbox sandbox;
    final Topic topic;

    /** @param more settings beside those that the assistants need to find everything */
    Replicas(String name, int howMany, Map<String, String> more) {
        stack.kafka().createTopics(12, "nulu.messages");
        sandboxService = service(
                name,
                "deploy/sandbox",
                Map.of(
                        "SUPPORT_BOARD_API_TOKEN", "nulu-token",
                        "SUPPORT_BOARD_DM_BOT_USER_ID", "4",
                        "SUPPORT_BOARD_WEBHOOK_SECRET", "unused",
                        "WHATSAPP_CLOUD_API_TOKEN", "whatsapp-token"));
        sandboxService.start();
        sandbox = new Sandbox(sandboxService.url());
        topic = new Topic(stack.kafka().bootstrapServers());
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.putAll(Map.of(
                "SUPPORT_BOARD_API_URL", sandboxService.url() + "/nulu",
                "SUPPORT_BOARD_API_TOKEN", "nulu-token",
                "SUPPORT_BOARD_DM_BOT_USER_ID", "4",
                "WHATSAPP_API_URL", sandboxService.url() + "/whatsapp",
                "WHATSAPP_CLOUD_API_TOKEN", "whatsapp-token",
                "OPENAI_API_KEY", "sandbox",
                "OPENAI_BASE_URL", sandboxService.url() + "/openai/v1",
                "ASSISTANT_SERVICE_TOKEN", "service-token",
                "CATALOG_SERVICE_TOKEN", "catalogue-token",
                "TURN_QUIET_PERIOD", "PT0.2S"));
        environment.putAll(Map.of("KAFKA_SESSION_TIMEOUT_MS", "6000", "KAFKA_HEARTBEAT_INTERVAL_MS", "1000"));
        environment.putAll(more);
        for (int n = 1; n <= howMany; n++) {
            assistants.add(service(name + "-" + n, "assistant-service", environment));
        }
        assistants.forEach(PackagedService::start);
    }

    private static PackagedService service(String name, String module, Map<String, String> environment) {
        Path log =
                Path.of("target", "replica-logs", name + "-" + Path.of(module).getFileName() + ".log");
        return new PackagedService(module, FreePort.find(), environment, log);
    }

    /** Without the catalogue there is nothing to ask but how one is. */
    void customerWrites(JsonNode conversation) {
        String id = sandbox.customerWrites(conversation, "Hola");
        topic.publish(conversation, id, conversation.path("customerId").asText(), "Hola");
    }

    /** Texts that WhatsApp was asked to send in the conversation, whatever it answered. */
    long textsTo(JsonNode conversation) {
        return sandbox.calls("whatsapp", conversation).stream()
                .filter(call -> call.path("body").path("type").asText().equals("text"))
                .count();
    }

    String value(String sql) {
        try (Connection connection = stack.postgres().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        topic.close();
        assistants.forEach(PackagedService::close);
        sandboxService.close();
        stack.close();
    }
}
