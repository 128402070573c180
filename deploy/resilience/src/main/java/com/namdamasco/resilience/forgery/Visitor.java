package com.namdamasco.resilience.forgery;

import com.namdamasco.benchmarks.KeepAliveClient;
import com.namdamasco.benchmarks.KeepAliveClient.Answer;
import com.namdamasco.benchmarks.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Knocks at the gateway's doors and counts how it is answered. */
final class Visitor implements AutoCloseable {

    private final int port;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> refusals = new TreeSet<>();
    private KeepAliveClient client;
    private int accepted;

    Visitor(int port) {
        this.port = port;
    }

    /** @return the status of the answer */
    int send(Request request) throws IOException {
        Answer answer;
        try {
            answer = exchange(request);
        } catch (IOException hungUp) {
            // A kept connection may have been closed since the answer before; a new one has to be answered.
            close();
            answer = exchange(request);
        }
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() < 300) {
            accepted++;
            if (!request.kind().equals("genuine")) {
                Terminal.say("Accepted at %s: %s".formatted(request.door().path, request.kind()));
            }
        } else {
            refusals.add(new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.status();
    }

    private Answer exchange(Request request) throws IOException {
        if (client == null) {
            client = new KeepAliveClient(port);
        }
        return client.exchange(request.bytes());
    }

    int accepted() {
        return accepted;
    }

    int answeredWith(int status) {
        return statuses.getOrDefault(status, 0);
    }

    /** Different texts with which something was refused. */
    int differentRefusals() {
        return refusals.size();
    }

    @Override
    public void close() throws IOException {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
