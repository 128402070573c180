package com.namdamasco.sandbox.conversation;

import io.smallrye.config.ConfigMapping;

/** The shop's own addresses, which Nulu keeps in {@code details.extra}. */
@ConfigMapping(prefix = "sandbox.channels")
public interface ChannelsConfig {
    String whatsappPhoneNumberId();

    String facebookPageId();

    String instagramPageId();
}
