package com.namdamasco.assistant.media;

import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where files may be fetched from: the hosts that are named, and no address inside our own network. Pure. */
final class AllowedAddress {

    private final Set<String> hosts;
    private final boolean privateOnes;

    AllowedAddress(Collection<String> hosts, boolean privateOnes) {
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.privateOnes = privateOnes;
    }

    /** The address, when its form and host are allowed: http or https, a host by name, no credentials. */
    Optional<URI> of(String url) {
        try {
            URI uri = URI.create(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean allowed = web
                    && uri.getRawUserInfo() == null
                    && uri.getHost() != null
                    && hosts.contains(uri.getHost().toLowerCase(Locale.ROOT));
            return allowed ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether all addresses that the host's name stands for may be called. */
    boolean mayCall(InetAddress... addresses) {
        if (privateOnes) {
            return true;
        }
        for (InetAddress address : addresses) {
            if (isInside(address)) {
                return false;
            }
        }
        return addresses.length > 0;
    }

    private static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean carrierGrade = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrierGrade;
    }
}
