package com.namdamasco.sandbox.control;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What the page tells of its surroundings. */
@ConfigMapping(prefix = "sandbox.info")
public interface InfoConfig {
    /** The real model's name, when the assistant runs on one; without it the rule model answers. */
    Optional<String> modelLabel();

    Optional<URI> catalogUrl();
}
