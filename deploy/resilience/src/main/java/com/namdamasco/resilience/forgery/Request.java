package com.namdamasco.resilience.forgery;

import com.namdamasco.benchmarks.KeepAliveClient;
import com.namdamasco.resilience.rig.Statuses;
import com.namdamasco.resilience.rig.Webhooks;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request at one of the two doors.
 *
 * @param kind what is wrong with it, in a few words
 * @param headers beside the content type; the same name twice in another case is the same header twice
 */
record Request(String kind, Door door, Map<String, String> headers, byte[] body) {

    /** Who is expected there. */
    enum Door {
        NULU(Webhooks.PATH, "X-Sb-Signature"),
        META(Statuses.PATH, "X-Hub-Signature-256");

        final String path;
        final String header;

        Door(String path, String header) {
            this.path = path;
            this.header = header;
        }
    }

    static Request signed(String kind, Door door, String signature, byte[] body) {
        return new Request(kind, door, Map.of(door.header, signature), body);
    }

    static Request signed(String kind, Door door, String signature, String body) {
        return signed(kind, door, signature, body.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json");
        return KeepAliveClient.post(door.path, all, body);
    }
}
