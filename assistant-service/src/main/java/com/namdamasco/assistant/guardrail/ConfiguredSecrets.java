package com.namdamasco.assistant.guardrail;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What of the configuration is never said to anyone, found by the names of the settings: a secret that is added later is
 * covered without being listed.
 *
 * @param hosts with a dot or a port in them: "catalog" alone is a word
 */
record ConfiguredSecrets(Set<String> secrets, Set<String> hosts) {

    private static final Pattern SECRET = Pattern.compile("(?i).*(?:key|token|secret|password|passwd|credentials?)s?");
    private static final Pattern ADDRESS = Pattern.compile("(?i).*(?:url|uri|servers)");

    static ConfiguredSecrets of(Config config) {
        Set<String> secrets = new HashSet<>();
        Set<String> hosts = new HashSet<>();
        for (String name : config.getPropertyNames()) {
            if (SECRET.matcher(name).matches()) {
                parts(config, name).forEach(secrets::add);
            } else if (ADDRESS.matcher(name).matches()) {
                parts(config, name).flatMap(part -> host(part).stream()).forEach(hosts::add);
            }
        }
        return new ConfiguredSecrets(secrets, hosts);
    }

    /** Several tokens may be valid at once, separated by commas. */
    private static Stream<String> parts(Config config, String name) {
        return Stream.of(value(config, name).split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static String value(Config config, String name) {
        try {
            return config.getOptionalValue(name, String.class).orElse("");
        } catch (IllegalArgumentException | java.util.NoSuchElementException unresolvable) {
            return "";
        }
    }

    private static Optional<String> host(String address) {
        try {
            URI uri = URI.create(address.contains("://") ? address : "any://" + address);
            if (uri.getHost() == null) {
                return Optional.empty();
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return uri.getHost().contains(".")
                    ? Optional.of(uri.getHost())
                    : Optional.of(uri.getHost() + port).filter(host -> host.contains(":"));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
