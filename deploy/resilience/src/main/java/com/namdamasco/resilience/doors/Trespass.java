package com.namdamasco.resilience.doors;

import com.namdamasco.localstack.Service;
import com.namdamasco.localstack.fuzzing.RawHttp;
import com.namdamasco.resilience.rig.Rig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Requests that each service has to refuse, with right secrets in wrong places, wrong ones in right places, and customers' words. */
final class Trespass {

    /** Somebody guesses: what was guessed is as good as a secret, the next guess may be one letter away from it. */
    static final String GUESS = "guessed-4b1dd4bd0f7a";

    private static final int TIMEOUT_MILLIS = 20_000;

    private final Rig rig;
    private final String words;
    private final Consumer<String> answers;

    /** @param answers is told the body of each answer */
    Trespass(Rig rig, String words, Consumer<String> answers) {
        this.rig = rig;
        this.words = words;
        this.answers = answers;
    }

    void once() throws IOException {
        String key = rig.secret("SUPPORT_BOARD_WEBHOOK_SECRET");
        String message =
                "\"data\":{\"message_id\":\"7\",\"conversation_id\":{\"no\":\"id\"},\"message\":\"" + words + "\"}}";
        List<String> webhooks = List.of(
                "{\"function\":\"message-sent\",\"key\":\"" + GUESS + "\"," + message,
                "{\"function\":\"message-sent\",\"key\":\"" + key + "\"," + message,
                "{\"function\":\"message-sent\",\"key\":\"" + key + "\",\"key\":\"" + key + "\"," + message,
                "{\"key\":\"" + key + "\"," + message,
                "{\"function\":\"message-sent\",\"key\":\"" + key + "\",\"data\":\"" + words + "\"}",
                key + words);
        for (String webhook : webhooks) {
            send(Service.GATEWAY, "POST", "/api/sb-webhook", Map.of("X-Sb-Signature", "sha256=" + GUESS), webhook);
        }
        send(Service.GATEWAY, "POST", "/api/whatsapp-webhook", Map.of("X-Hub-Signature-256", "sha256=" + GUESS), words);
        String token = rig.secret("WHATSAPP_VERIFY_TOKEN");
        send(Service.GATEWAY, "GET", "/api/whatsapp-webhook?hub.mode=x&hub.verify_token=" + token, Map.of(), null);
        send(
                Service.GATEWAY,
                "GET",
                "/api/whatsapp-webhook?hub.mode=subscribe&hub.verify_token=" + GUESS,
                Map.of(),
                null);
        for (Service service : List.of(Service.CATALOG, Service.ASSISTANT)) {
            for (String bearer : List.of(GUESS, rig.secret("ASSISTANT_SERVICE_TOKEN") + "x", secretOf(service))) {
                Map<String, String> headers = Map.of("Authorization", "Bearer " + bearer, "X-API-KEY", GUESS);
                send(service, "GET", "/api/conversations/none/x?limit=none", headers, null);
                send(service, "GET", "/api/products/search?limit=none&query=x", headers, null);
                send(service, "POST", "/api/receive-products", headers, "[{\"itemCode\":\"" + words);
                send(service, "POST", "/api/conversations/1057/pause", headers, "{\"minutes\":\"" + words + "\"}");
            }
        }
    }

    private String secretOf(Service service) {
        return rig.secret(service == Service.CATALOG ? "CATALOG_SERVICE_TOKEN" : "ASSISTANT_SERVICE_TOKEN");
    }

    private void send(Service service, String method, String target, Map<String, String> headers, String body)
            throws IOException {
        RawHttp http = new RawHttp(rig.service(service).url(), TIMEOUT_MILLIS);
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/json");
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        answers.accept(http.send(method, target, all, bytes).body());
    }
}
