package com.namdamasco.resilience.clock;

import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import com.namdamasco.resilience.rig.Rig;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An assistant and a gateway beside the rig's own, with clocks that are off. */
final class Skewed implements AutoCloseable {

    private static final Pattern STARTED =
            Pattern.compile("(?m)^process_start_time_seconds(?:\\{[^}]*})? ([0-9.E+]+)$");

    private final Duration offset;
    private final PackagedService assistant;
    private final PackagedService gateway;
    private double startedAt;

    /** @param forAssistant further variables of the assistant */
    Skewed(Rig rig, String name, Duration offset, Map<String, String> forAssistant) {
        this.offset = offset;
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

    /** By how much the clock is off that each of them was told to have, in seconds; what they say themselves of their start. */
    double furthestFromOffset() throws IOException, InterruptedException {
        return Math.max(distance(assistant), distance(gateway));
    }

    private double distance(PackagedService service) throws IOException, InterruptedException {
        HttpRequest metrics =
                HttpRequest.newBuilder(service.url().resolve("/q/metrics")).build();
        String text = HttpClient.newHttpClient()
                .send(metrics, BodyHandlers.ofString())
                .body();
        Matcher found = STARTED.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("The service does not tell when it was started");
        }
        return Math.abs(Double.parseDouble(found.group(1)) - startedAt - offset.toSeconds());
    }

    @Override
    public void close() {
        assistant.close();
        gateway.close();
    }
}
