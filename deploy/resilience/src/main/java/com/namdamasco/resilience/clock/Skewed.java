package com.namdamasco.resilience.clock;

import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import com.namdamasco.resilience.rig.Rig;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An assistant and a gateway beside the rig's own, with clocks that are off. */
final class Skewed implements AutoCloseable {

    private static final Pattern STARTED =
            Pattern.compile("(?m)^process_start_time_seconds(?:\\{[^}]*})? ([0-9.E+]+)$");

    private final PackagedService assistant;
    private final PackagedService gateway;
    private double startedAt;

    /** @param forAssistant further variables of the assistant */
    Skewed(Rig rig, String name, Duration offset, Map<String, String> forAssistant) {
        Map<String, String> variables = new HashMap<>(Faketime.offBy(offset));
        variables.putAll(forAssistant);
        assistant = rig.another(Service.ASSISTANT, "assistant-" + name, variables);
        variables = new HashMap<>(Faketime.offBy(offset));
        variables.put("SPOOL_DIRECTORY", rig.folder().resolve("spool-" + name).toString());
        gateway = rig.another(Service.GATEWAY, "gateway-" + name, variables);
    }

    void start() {
        startedAt = System.currentTimeMillis() / 1_000.0;
        gateway.start();
        assistant.start();
    }

    PackagedService assistant() {
        return assistant;
    }

    PackagedService gateway() {
        return gateway;
    }

    /** Seconds by which their clocks go before the real time, whichever is nearer to it; what they tell of their own start. */
    double ahead() throws IOException, InterruptedException {
        double first = ahead(assistant);
        double second = ahead(gateway);
        return Math.abs(first) < Math.abs(second) ? first : second;
    }

    private double ahead(PackagedService service) throws IOException, InterruptedException {
        HttpRequest metrics =
                HttpRequest.newBuilder(service.url().resolve("/q/metrics")).build();
        String text = HttpClient.newHttpClient()
                .send(metrics, BodyHandlers.ofString())
                .body();
        Matcher found = STARTED.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("The service does not tell when it was started");
        }
        return Double.parseDouble(found.group(1)) - startedAt;
    }

    /** Turns that this assistant has brought to a reply, as its log tells. */
    long turns() throws IOException {
        try (Stream<String> lines = Files.lines(assistant.log())) {
            return lines.filter(line -> line.contains("COMMITTED reply to")).count();
        }
    }

    @Override
    public void close() {
        assistant.close();
        gateway.close();
    }
}
