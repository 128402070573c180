package com.namdamasco.resilience.doors;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import com.namdamasco.localstack.fuzzing.OddJson;
import com.namdamasco.localstack.fuzzing.OddText;
import com.namdamasco.localstack.fuzzing.Operation;
import com.namdamasco.localstack.fuzzing.RawHttp;
import com.namdamasco.localstack.fuzzing.RawHttp.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One service's endpoints, from its own OpenAPI document, asked by somebody who has its secrets and means no good. */
final class FuzzedDoor {

    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int REQUESTS_AN_ADDRESS = 100;
    private static final JsonMapper JSON = new JsonMapper();

    /** One of so many requests says what Nulu would: enough to find what is behind the door, few enough to be worked off. */
    private static final int GENUINE_ONE_IN = 25;

    private static final List<String> NULU_FIELDS = List.of(
            "user_id",
            "conversation_user_id",
            "conversation_id",
            "conversation_status_code",
            "conversation_source",
            "message_id",
            "message",
            "attachments");

    private final Service service;
    private final PackagedService process;
    private final Map<String, String> secrets;
    private final String webhookKey;
    private final OddText odd;
    private final OddJson oddJson;
    private final List<Operation> operations;
    private int requests;

    FuzzedDoor(Service service, PackagedService process, Map<String, String> secrets, String webhookKey, OddText odd)
            throws IOException {
        this.service = service;
        this.process = process;
        this.secrets = secrets;
        this.webhookKey = webhookKey;
        this.odd = odd;
        oddJson = new OddJson(odd);
        Answer document =
                new RawHttp(process.url(), TIMEOUT_MILLIS).send("GET", "/q/openapi?format=json", secrets, null);
        operations = Operation.of(JSON.readTree(unchunked(document.body())));
        if (operations.isEmpty()) {
            throw new IllegalStateException(service + " describes no endpoint: " + document);
        }
    }

    /** What was asked and how it was answered; status 0: it was not. */
    record Outcome(String asked, int status) {
        boolean isFailure() {
            return status == 0 || status >= 500;
        }
    }

    Service service() {
        return service;
    }

    PackagedService process() {
        return process;
    }

    Outcome ask() {
        Operation operation = odd.one(operations);
        Map<String, String> headers = new HashMap<>(secrets);
        byte[] body = operation.takesBody() ? body(operation, headers) : null;
        if (odd.chance(10)) {
            headers.put(
                    odd.one(List.of("Accept", "Range", "Expect", "If-Match", "X-Hub-Signature-256")), odd.encoded());
        }
        String target = operation.target(odd);
        String asked = service + " " + operation.method() + " " + target;
        RawHttp http = new RawHttp(process.url(), Addresses.of(requests++ / REQUESTS_AN_ADDRESS), TIMEOUT_MILLIS);
        try {
            return new Outcome(
                    asked, http.send(operation.method(), target, headers, body).status());
        } catch (IOException noAnswer) {
            return new Outcome(asked, 0);
        }
    }

    private byte[] body(Operation operation, Map<String, String> headers) {
        headers.put("Content-Type", odd.one(List.of("application/json", "application/json", "text/markdown", "a")));
        if (operation.path().endsWith("webhook") && !odd.chance(3)) {
            headers.put("Content-Type", "application/json");
            String webhook = webhook();
            return odd.chance(4) ? oddJson.broken(webhook) : webhook.getBytes(StandardCharsets.UTF_8);
        }
        return switch (odd.upTo(4)) {
            case 0 -> odd.text().getBytes(StandardCharsets.UTF_8);
            case 1 -> oddJson.broken("[" + oddJson.value() + "]");
            case 2 -> ("{\"branches\":[" + oddJson.value() + "]}").getBytes(StandardCharsets.UTF_8);
            default -> ("[" + oddJson.value() + "]").getBytes(StandardCharsets.UTF_8);
        };
    }

    private String webhook() {
        boolean genuine = odd.chance(GENUINE_ONE_IN);
        StringBuilder data = new StringBuilder("{");
        for (String field : NULU_FIELDS) {
            if (!odd.chance(12)) {
                data.append(data.length() > 1 ? "," : "")
                        .append('"')
                        .append(field)
                        .append("\":");
                data.append(genuine && field.endsWith("_id") ? String.valueOf(1 + odd.upTo(900)) : oddJson.scalar());
            }
        }
        String key = genuine || odd.chance(2) ? webhookKey : odd.text();
        try {
            return "{\"function\":%s,\"key\":%s,\"data\":%s}"
                    .formatted(
                            odd.chance(5) ? oddJson.scalar() : "\"message-sent\"",
                            JSON.writeValueAsString(key),
                            data.append('}'));
        } catch (IOException e) {
            throw new IllegalStateException("Any text can be written as JSON", e);
        }
    }

    private static String unchunked(String body) {
        return body.startsWith("{") ? body : body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
    }
}
