package com.namdamasco.gateway.admission;

import io.netty.util.NetUtil;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetAddress;

/** An address, or a CIDR range such as 10.0.0.0/8 or 2001:db8::/32. */
final class AddressRange {
    private final byte[] network;
    private final int bits;

    private AddressRange(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** @throws ConfigurationException naming the variable, when it is neither; names are not resolved */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] network = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
        try {
            int bits = slash < 0
                    ? (network == null ? 0 : network.length * 8)
                    : Integer.parseInt(text.substring(slash + 1));
            if (network != null && bits >= 0 && bits <= network.length * 8) {
                return new AddressRange(network, bits);
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(text);
        }
        throw invalid(text);
    }

    private static ConfigurationException invalid(String text) {
        return new ConfigurationException("WEBHOOK_ALLOWED_SOURCES: \"" + text
                + "\" is no IP address and no range such as 203.0.113.0/24 or 2001:db8::/32.");
    }

    boolean contains(InetAddress address) {
        byte[] given = address.getAddress();
        if (given.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((given[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
