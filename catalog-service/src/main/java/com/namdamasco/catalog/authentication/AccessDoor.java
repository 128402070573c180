package com.namdamasco.catalog.authentication;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Stands before everything else: without the right key or token nobody learns even which addresses there are, and a
 * stranger's body is never read (401, the same for a missing and for a wrong one).
 */
@ApplicationScoped
class AccessDoor {

    static final int ORDER = ReceiverDoor.FIRST - 1;

    private final Refusal refusal;
    private final ReceiverKey receiver;
    private final ServiceTokens services;

    AccessDoor(Refusal refusal, ReceiverConfig receiver, ServiceConfig services) {
        this.refusal = refusal;
        this.receiver = new ReceiverKey(receiver.apiKey().orElse(null));
        this.services = new ServiceTokens(services.token().orElseGet(List::of));
    }

    void open(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext request) {
        String path = request.normalizedPath();
        Access access = Access.of(request.request().method().name(), path);
        boolean allowed =
                switch (access) {
                    case OPEN -> true;
                    case RECEIVER -> hasKey(request);
                    case SERVICE -> hasToken(request);
                    case RECEIVER_OR_SERVICE -> hasKey(request) | hasToken(request);
                };
        if (allowed && path.indexOf(';') >= 0) {
            // The framework would decode the path twice, and break off at the percent signs that are left.
            refusal.send(request, 400, "No address takes parameters after a semicolon; the sign itself is %3B.");
        } else if (allowed) {
            request.next();
        } else {
            request.response().putHeader("WWW-Authenticate", challenge(access));
            refusal.send(request, 401, advice(access));
        }
    }

    private boolean hasKey(RoutingContext request) {
        return receiver.matches(request.request().getHeader("X-API-KEY"));
    }

    private boolean hasToken(RoutingContext request) {
        return services.match(request.request().getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static String challenge(Access access) {
        return access == Access.RECEIVER ? "X-API-KEY realm=\"catalogue\"" : "Bearer realm=\"catalogue\"";
    }

    private static String advice(Access access) {
        return switch (access) {
            case RECEIVER -> "The X-API-KEY header is missing or wrong.";
            case RECEIVER_OR_SERVICE -> "Send the service token in Authorization: Bearer, or the key in X-API-KEY.";
            default -> "Send the service token of the catalogue in Authorization: Bearer.";
        };
    }
}
