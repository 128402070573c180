package com.namdamasco.assistant.agent;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a customer's city and products are remembered. */
@ConfigMapping(prefix = "namdamasco.memory")
public interface MemoryConfig {

    /** How long a customer's city and products are remembered after the conversation's last turn. */
    Duration keep();
}
