package com.namdamasco.assistant.catalog;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Access to the catalogue; its address is the REST client's ({@code CATALOG_URL}). */
@ConfigMapping(prefix = "namdamasco.catalog")
public interface CatalogConfig {

    /**
     * {@code CATALOG_SERVICE_TOKEN}. Where the catalogue accepts several, comma separated, the same text will do: the first
     * one is sent.
     */
    Optional<List<String>> serviceToken();

    /** The token to send. */
    static Optional<String> sent(CatalogConfig config) {
        return config.serviceToken().flatMap(tokens -> tokens.stream()
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .findFirst());
    }
}
