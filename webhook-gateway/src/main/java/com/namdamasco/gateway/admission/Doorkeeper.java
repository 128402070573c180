package com.namdamasco.gateway.admission;

import com.namdamasco.gateway.problem.Problem;
import com.namdamasco.gateway.problem.ProblemResponses;
import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Looks at each request before anything else does. A source pays with a token for every request and gets it back
 * unless the request was refused: Nulu sends everything from one address and never retries, so what is genuine must never be
 * limited, and who guesses or floods soon is.
 */
@Singleton
final class Doorkeeper {
    private static final int EARLY = 10_000;
    /** Asked from inside. An ingress passes on the two doors only: docs/reliability.md. */
    private static final List<String> INSIDE = List.of("/api/health", "/q/");

    private static final String METAS_DOOR = "/api/whatsapp-webhook";

    private final List<AddressRange> allowed;
    private final SourceLimiter limiter;

    Doorkeeper(AdmissionConfig config) {
        allowed = config.allowedSources().orElse(List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(AddressRange::parse)
                .toList();
        limiter = new SourceLimiter(config.rate(), config.burst());
        HeaderDeadline.setDeadline(config.headerDeadline());
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, EARLY);
    }

    private void admit(RoutingContext http) {
        HeaderDeadline.requestBegins(http);
        String path = http.normalizedPath();
        if (INSIDE.stream().anyMatch(path::startsWith)) {
            http.next();
            return;
        }
        InetAddress source = source(http.request().remoteAddress());
        if (!path.startsWith(METAS_DOOR) && !isAllowed(source)) {
            ProblemResponses.send(
                    http, Problem.of("forbidden", "Not allowed", 403, "This address may not call the webhook."));
            return;
        }
        TokenBucket bucket = limiter.of(source);
        if (!bucket.take(System.nanoTime())) {
            http.response().putHeader("Retry-After", "1");
            ProblemResponses.send(
                    http,
                    Problem.of(
                            "too-many-requests",
                            "Too many requests",
                            429,
                            "Too many requests of this source were refused. Wait a moment."));
            return;
        }
        http.addEndHandler(end -> {
            if (end.succeeded() && !isRefusal(http.response().getStatusCode())) {
                bucket.giveBack();
            }
        });
        http.next();
    }

    private boolean isAllowed(InetAddress source) {
        return allowed.isEmpty() || allowed.stream().anyMatch(range -> range.contains(source));
    }

    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500;
    }

    /** Behind a proxy that is trusted (WEBHOOK_TRUSTED_PROXIES) the address that it reports. What is no address is nobody's. */
    private static InetAddress source(SocketAddress remote) {
        String text =
                remote == null ? "" : Optional.ofNullable(remote.hostAddress()).orElse(remote.host());
        byte[] address = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return InetAddress.getByAddress(address == null ? new byte[4] : address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }
}
