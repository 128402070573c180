package com.namdamasco.catalog.authentication;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which services may ask the catalogue. */
@ConfigMapping(prefix = "catalog.service")
public interface ServiceConfig {

    /**
     * What they send in {@code Authorization: Bearer}; variable {@code CATALOG_SERVICE_TOKEN}, comma separated. All of
     * them are valid, so that a token can be changed while everything runs. Without any no start.
     */
    Optional<List<String>> token();
}
