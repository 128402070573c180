package com.namdamasco.assistant.takeover;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Compares the caller's token in constant time. Without a configured token every call is refused. */
@Provider
@ServiceToken
class ServiceTokenFilter implements ContainerRequestFilter {

    private final Instance<ServiceTokenConfig> config;

    /** @param config read with the first request: filters are made before the configuration of the running service is there */
    ServiceTokenFilter(Instance<ServiceTokenConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> token = config.get().serviceToken();
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean genuine = token.isPresent() && new BearerTokens(token.get()).match(header);
        if (!genuine) {
            throw new NotAuthorizedException(
                    "Send the header Authorization: Bearer with the value of ASSISTANT_SERVICE_TOKEN", "Bearer");
        }
    }
}
