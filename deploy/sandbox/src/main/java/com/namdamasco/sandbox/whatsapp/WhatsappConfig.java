package com.namdamasco.sandbox.whatsapp;

import io.smallrye.config.ConfigMapping;

/** The WhatsApp Cloud API. */
@ConfigMapping(prefix = "sandbox.whatsapp")
public interface WhatsappConfig {
    /** The bearer token that every call must carry. */
    String accessToken();
}
