package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.KeepAliveClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Meta's webhook of statuses, signed as Meta signs. */
public final class Statuses {

    /** Meta's door. */
    public static final String PATH = "/api/whatsapp-webhook";

    private final int port;
    private final String secret;

    Statuses(int port, String secret) {
        this.port = port;
        this.secret = secret;
    }

    /**
     * Tells the gateway what became of a message.
     *
     * @param status sent, delivered, read or failed
     * @return how the gateway answered
     */
    public int tell(Sent sent, String status) throws IOException {
        byte[] body = body(sent, status);
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "X-Hub-Signature-256",
                Hmac.of("SHA256").header(secret, body));
        try (KeepAliveClient client = new KeepAliveClient(port)) {
            return client.exchange(KeepAliveClient.post(PATH, headers, body)).status();
        }
    }

    /** Of the webhook that tells it, as of now. */
    public static byte[] body(Sent sent, String status) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
                "messaging_product":"whatsapp","metadata":{"display_phone_number":"582125550100",\
                "phone_number_id":"106540352242922"},"statuses":[{"id":"%s","status":"%s","timestamp":"%d",\
                "recipient_id":"58414%07d","biz_opaque_callback_data":"%s"}]}}]}]}"""
                .formatted(sent.id(), status, System.currentTimeMillis() / 1_000, sent.conversation(), sent.replyId())
                .getBytes(StandardCharsets.UTF_8);
    }
}
