package com.namdamasco.assistant.takeover;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may ask the assistant. */
@ConfigMapping(prefix = "namdamasco.api")
public interface ServiceTokenConfig {

    /**
     * Bearer token for the assistant's own addresses (/api/conversations, /api/costs, ...); without it they answer 401. Several,
     * comma separated, are valid at once, to change it while all runs.
     */
    @Variable(secret = true)
    Optional<String> serviceToken();
}
