package com.namdamasco.gateway.whatsapp;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What Meta has to show at the door for WhatsApp's statuses. With neither secret configured there is no such door. */
@ConfigMapping(prefix = "gateway.whatsapp")
public interface WhatsAppWebhookConfig {
    /** WHATSAPP_APP_SECRET: Meta signs with it; several, comma separated, are valid at once. */
    Optional<List<String>> appSecret();

    /** WHATSAPP_VERIFY_TOKEN: what Meta repeats in its handshake; several, comma separated, are valid at once. */
    Optional<List<String>> verifyToken();

    /** WHATSAPP_WEBHOOK_BODY_LIMIT: Meta sends at most 3 MB. */
    MemorySize bodyLimit();

    /** WHATSAPP_STATUSES_TOPIC. */
    String topic();
}
