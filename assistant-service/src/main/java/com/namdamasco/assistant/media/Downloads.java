package com.namdamasco.assistant.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fetches what customers sent. The url comes from outside, so only hosts that are named are called, none inside our network unless
 * the configuration says so, and no redirect is followed. A named host is trusted with its own DNS.
 */
@ApplicationScoped
class Downloads {

    private final MediaConfig config;
    private final AllowedAddress allowed;
    private final Http http = new Http();

    Downloads(MediaConfig config, @ConfigProperty(name = "quarkus.rest-client.nulu.url") URI nulu) {
        this.config = config;
        this.allowed = new AllowedAddress(
                config.allowedHosts().filter(hosts -> !hosts.isEmpty()).orElse(Set.of(nulu.getHost())),
                config.allowPrivateAddresses());
    }

    /** @throws IOException when it may not, or cannot, be fetched */
    byte[] fetch(String url, int mostBytes) throws IOException {
        URI uri = allowed.of(url).orElseThrow(() -> new IOException("its host is not allowed"));
        if (!allowed.mayCall(InetAddress.getAllByName(uri.getHost()))) {
            throw new IOException("its host is inside our own network");
        }
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(config.timeout()).build();
        return http.send(request, config.timeout(), mostBytes);
    }
}
