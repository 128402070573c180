package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.KeepAliveClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Meta's webhook of statuses, signed as Meta signs. */
public final class Statuses {

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
        byte[] body =
                """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
                "messaging_product":"whatsapp","metadata":{"display_phone_number":"582125550100",\
                "phone_number_id":"106540352242922"},"statuses":[{"id":"%s","status":"%s","timestamp":"%d",\
                "recipient_id":"58414%07d","biz_opaque_callback_data":"%s"}]}}]}]}"""
                        .formatted(
                                sent.id(),
                                status,
                                System.currentTimeMillis() / 1_000,
                                sent.conversation(),
                                sent.replyId())
                        .getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "X-Hub-Signature-256", "sha256=" + hmac(body));
        try (KeepAliveClient client = new KeepAliveClient(port)) {
            return client.exchange(KeepAliveClient.post("/api/whatsapp-webhook", headers, body))
                    .status();
        }
    }

    private String hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM lacks HmacSHA256", e);
        }
    }
}
