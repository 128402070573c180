package com.namdamasco.gateway.publishing;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Where messages go, and how long the sender may be kept waiting. */
@ConfigMapping(prefix = "gateway.publishing")
public interface PublishingConfig {
    String topic();

    /** WEBHOOK_PUBLISH_DEADLINE: the answer is due within it, whoever stores the message. Nulu gives up after 7 s. */
    Duration deadline();
}
