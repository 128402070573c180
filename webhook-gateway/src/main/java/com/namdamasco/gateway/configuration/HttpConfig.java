package com.namdamasco.gateway.configuration;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bounds of the platform's HTTP server, which reads them itself; here so that they are checked and documented. */
@ConfigMapping(prefix = "gateway.http")
public interface HttpConfig {

    /** Connections at the same time; further ones are closed. */
    int maxConnections();

    /** A connection that is silent for so long is closed. */
    Duration idleTimeout();

    /** Whether X-Forwarded-For of WEBHOOK_TRUSTED_PROXIES is believed: behind a proxy true. */
    boolean proxyForwarding();

    /** Proxies whose X-Forwarded-For is believed, addresses or ranges, comma separated. */
    @Variable(form = "[0-9A-Fa-f:.]+(/\\d{1,3})?", inWords = "an address or a range such as 10.0.0.0/8")
    Optional<List<String>> trustedProxies();
}
