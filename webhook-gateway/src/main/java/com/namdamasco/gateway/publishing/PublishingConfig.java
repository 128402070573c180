package com.namdamasco.gateway.publishing;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Where messages go, and how long the sender may be kept waiting. */
@ConfigMapping(prefix = "gateway.publishing")
public interface PublishingConfig {
    /** Where messages are published; the assistant reads nulu.messages. */
    @Variable(form = "[A-Za-z0-9._-]{1,249}", inWords = "the name of a Kafka topic: letters, digits and . _ -")
    String topic();

    /** The answer is due within it, whoever stores the message. Nulu gives up after 7 s. */
    Duration deadline();
}
