package com.namdamasco.assistant.takeover;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares the caller's token in constant time. Without a configured token every call is refused. */
@Provider
@ServiceToken
class ServiceTokenFilter implements ContainerRequestFilter {

    private final Optional<String> token;

    ServiceTokenFilter(@ConfigProperty(name = "namdamasco.service-token") Optional<String> token) {
        this.token = token;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean genuine = token.isPresent() && new BearerTokens(token.get()).match(header);
        if (!genuine) {
            throw new NotAuthorizedException(
                    "Send the header Authorization: Bearer with the value of ASSISTANT_SERVICE_TOKEN", "Bearer");
        }
    }
}
