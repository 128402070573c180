package com.namdamasco.gateway.authentication;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class AuthenticatorProducer {
    /** At start, not at the first request: a gateway without a secret must not run. */
    @Startup
    @Produces
    @Singleton
    WebhookAuthenticator authenticator(AuthenticationConfig config) {
        return WebhookAuthenticator.of(config);
    }
}
