package com.namdamasco.benchmarks.turn;

import com.namdamasco.benchmarks.warmup.JitCompilers;
import com.namdamasco.localstack.FileTree;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.InstantEmbeddings;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that a message passes, packaged and real but for the outside: gateway, Kafka, assistant, PostgreSQL with fsync,
 * and the catalogue with the sample products. A second gateway writes on a topic of its own, for the bare chain.
 */
final class Bed implements AutoCloseable {

    /** A JVM as in production: both compilers, and the heap that a container of half a gigabyte gives. */
    static final List<String> JVM_OPTIONS = List.of("-Xmx384m", "-XX:+UseSerialGC");

    static final String BARE_TOPIC = "bench.bare";
    static final String WEBHOOK_KEY = UUID.randomUUID().toString();

    private final String secret = UUID.randomUUID().toString();
    private final Path folder =
            Path.of("target", "bench-data", "turn-" + UUID.randomUUID()).toAbsolutePath();
    private final InstantEmbeddings embeddings = new InstantEmbeddings(SampleShop::vector);
    private final LocalStack stack;
    private final PackagedService catalogue;
    private final PackagedService assistant;
    private final PackagedService gateway;
    private final PackagedService bareGateway;

    Bed(Outside outside) throws IOException, InterruptedException {
        stack = LocalStack.start(folder);
        stack.kafka().createTopics(12, "nulu.messages", BARE_TOPIC);
        Map<String, String> model = Map.of(
                "OPENAI_API_KEY", "bench",
                "RECEIVER_API_KEY", secret,
                "CATALOG_SERVICE_TOKEN", secret,
                "ASSISTANT_SERVICE_TOKEN", secret);
        catalogue = service("catalog-service", model, embeddings.environment(SampleShop.DIMENSION));
        assistant = service(
                "assistant-service",
                model,
                Map.of(
                        "OPENAI_BASE_URL",
                        outside.url() + "/openai/v1",
                        "SUPPORT_BOARD_API_URL",
                        outside.url() + "/nulu",
                        "SUPPORT_BOARD_API_TOKEN",
                        "bench",
                        "SUPPORT_BOARD_DM_BOT_USER_ID",
                        "4",
                        "WHATSAPP_API_URL",
                        outside.url() + "/whatsapp",
                        "WHATSAPP_CLOUD_API_TOKEN",
                        "bench",
                        "WHATSAPP_PHONE_NUMBER_ID",
                        Played.WHATSAPP_NUMBER,
                        "CATALOG_URL",
                        catalogue.url().toString(),
                        "TURN_QUIET_PERIOD",
                        "PT0S",
                        "TURN_LONGEST_QUIET_PERIOD",
                        "PT0S"));
        gateway = service("webhook-gateway", Map.of("SUPPORT_BOARD_WEBHOOK_SECRET", WEBHOOK_KEY), Map.of());
        bareGateway = service(
                "webhook-gateway",
                Map.of("SUPPORT_BOARD_WEBHOOK_SECRET", WEBHOOK_KEY),
                Map.of("NULU_MESSAGES_TOPIC", BARE_TOPIC));
        SampleShop.fill(catalogue.url(), secret);
    }

    private PackagedService service(String module, Map<String, String> some, Map<String, String> others) {
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.putAll(some);
        environment.putAll(others);
        String name = environment.containsValue(BARE_TOPIC) ? "bare-gateway" : module;
        environment.putIfAbsent(
                "SPOOL_DIRECTORY",
                Path.of("target", "bench-spools", name + "-" + UUID.randomUUID())
                        .toAbsolutePath()
                        .toString());
        PackagedService service = new PackagedService(
                module,
                FreePort.find(),
                environment,
                Path.of("target", "bench-logs", "turn-" + name + ".log"),
                JVM_OPTIONS);
        service.start();
        return service;
    }

    int gatewayPort() {
        return gateway.port();
    }

    int bareGatewayPort() {
        return bareGateway.port();
    }

    String bootstrapServers() {
        return stack.kafka().bootstrapServers();
    }

    /** Of the assistant, for whoever profiles it. */
    long assistantPid() {
        return assistant.pid();
    }

    /** Of the assistant since its start, all processors together. */
    double assistantCpuSeconds() {
        return ProcessHandle.of(assistant.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(cpu -> cpu.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    /** Of the compilers of the services on the way, since their start. */
    double compilerSeconds() throws IOException {
        return JitCompilers.seconds(gateway.pid())
                + JitCompilers.seconds(assistant.pid())
                + JitCompilers.seconds(catalogue.pid());
    }

    @Override
    public void close() {
        for (PackagedService service : List.of(bareGateway, gateway, assistant, catalogue)) {
            service.close();
        }
        stack.close();
        embeddings.close();
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
