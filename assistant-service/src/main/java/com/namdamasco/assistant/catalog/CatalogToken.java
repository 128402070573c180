package com.namdamasco.assistant.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Shows the service token to the catalogue with each call. The start has made sure that there is one. */
@ApplicationScoped
public class CatalogToken implements ClientRequestFilter {

    private final CatalogConfig config;

    CatalogToken(CatalogConfig config) {
        this.config = config;
    }

    @Override
    public void filter(ClientRequestContext request) {
        CatalogConfig.sent(config)
                .ifPresent(token -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
