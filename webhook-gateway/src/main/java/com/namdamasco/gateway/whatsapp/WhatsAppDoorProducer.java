package com.namdamasco.gateway.whatsapp;

import com.namdamasco.gateway.publishing.MessagePublisher;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class WhatsAppDoorProducer {
    /** At start, not at the first request: half a configuration must not run. */
    @Startup
    @Produces
    @Singleton
    WhatsAppDoor door(WhatsAppWebhookConfig config, MessagePublisher publisher) {
        WhatsAppDoor door = WhatsAppDoor.of(config);
        if (door.isThere()) {
            publisher.connect(config.topic());
        }
        return door;
    }
}
