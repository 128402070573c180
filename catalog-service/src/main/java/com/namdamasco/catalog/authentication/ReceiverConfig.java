package com.namdamasco.catalog.authentication;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may push products. */
@ConfigMapping(prefix = "catalog.receiver")
public interface ReceiverConfig {

    /**
     * Key that the fetcher sends in X-API-KEY; several, comma separated, are valid at once, to change it while all
     * runs.
     */
    @Variable(secret = true, needed = "always")
    Optional<String> apiKey();
}
