package com.namdamasco.sandbox.nulu;

import io.smallrye.config.ConfigMapping;

/** The Nulu AI API. */
@ConfigMapping(prefix = "sandbox.nulu")
public interface NuluConfig {
    /** The admin token that every call must carry. */
    String apiToken();
}
