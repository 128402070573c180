package com.namdamasco.resilience.doors;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses of this machine to come from. Attackers have many, so that the limit of refused requests a source does not stop them
 * before what is tested here does. Linux takes all of 127.0.0.0/8 for its own; elsewhere all come from 127.0.0.1.
 */
final class Addresses {

    private static final boolean MANY = System.getProperty("os.name").startsWith("Linux");

    private Addresses() {}

    /** The same for the same number, other than 127.0.0.1, from where the honest come. */
    static InetAddress of(int number) {
        byte[] address = MANY
                ? new byte[] {127, 1, (byte) (number / 250 % 250), (byte) (number % 250 + 1)}
                : new byte[] {127, 0, 0, 1};
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has four bytes", e);
        }
    }
}
