package com.namdamasco.gateway.admission;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.128/25, 203.0.113.127, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::1, ::1, true",
        // As a dual-stack socket tells an IPv4 client.
        "127.0.0.1, ::ffff:127.0.0.1, true"
    })
    void contains(String range, String address, boolean inside) throws UnknownHostException {
        assertThat(AddressRange.parse(range).contains(InetAddress.getByName(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nulu.example", "203.0.113.0/33", "203.0.113.0/-1", "203.0.113.0/x", "/8", "::/129", "300.1.1.1"
            })
    void anything_else_does_not_start(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("WEBHOOK_ALLOWED_SOURCES")
                .hasMessageContaining(text);
    }
}
