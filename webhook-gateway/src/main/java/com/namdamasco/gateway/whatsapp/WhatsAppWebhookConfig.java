package com.namdamasco.gateway.whatsapp;

import com.namdamasco.settings.Variable;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What Meta has to show at the door for WhatsApp's statuses. With neither secret configured there is no such door. */
@ConfigMapping(prefix = "gateway.whatsapp")
public interface WhatsAppWebhookConfig {
    /**
     * Meta signs WhatsApp's statuses with it. Set it and WHATSAPP_VERIFY_TOKEN, or neither and the address answers
     * 404. Several, comma separated, are valid at once, to change it while all runs.
     */
    @Variable(secret = true)
    Optional<List<String>> appSecret();

    /** What Meta repeats in its handshake; several, comma separated, are valid at once. */
    @Variable(secret = true)
    Optional<List<String>> verifyToken();

    /** Largest body of statuses; Meta sends at most 3 MB. */
    MemorySize bodyLimit();

    /** Where WhatsApp's statuses are published; the assistant reads whatsapp.statuses. */
    @Variable(form = "[A-Za-z0-9._-]{1,249}", inWords = "the name of a Kafka topic: letters, digits and . _ -")
    String topic();
}
