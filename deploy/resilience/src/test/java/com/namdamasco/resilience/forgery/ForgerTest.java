package com.namdamasco.resilience.forgery;

import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Hmac;
import com.namdamasco.resilience.rig.Sent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForgerTest {

    private final Keys keys = Keys.random();
    private final Keys replaced = Keys.random();
    private final Forger forger = new Forger(keys, replaced, new Random(1));
    private final Sent sent = new Sent("wamid.1", "8f14e45f-ceea-467f-a0b1-000000000000", 7, "Hola", true, 0);

    @Test
    void whatIsGenuineProvesIt() {
        assertThat(proves(forger.genuine(new Message(1, 2, "Hola")))).isTrue();
        assertThat(proves(forger.genuine(sent, "read"))).isTrue();
    }

    @Test
    void nothingForgedProvesAnything() {
        List<Request> forged = Stream.concat(
                        forger.messages(new Message(1, 2, "Hola"), new Message(0, 2, "Buenas")).stream(),
                        forger.statuses(sent, "failed", "read").stream())
                .toList();

        assertThat(forged).hasSizeGreaterThan(40).noneMatch(this::proves);
    }

    @Test
    void twoHeadersAreTwoOnTheWire() {
        Request twice = forger.messages(new Message(1, 2, "Hola"), new Message(0, 2, "Buenas")).stream()
                .filter(request -> request.headers().size() == 2)
                .findFirst()
                .orElseThrow();

        assertThat(new String(twice.bytes(), StandardCharsets.UTF_8))
                .contains("X-Sb-Signature: sha256=", "x-sb-signature: sha256=");
    }

    /** As the contract has it: one header, its HMAC that of the body, and inside Nulu's body the key. */
    private boolean proves(Request request) {
        boolean nulu = request.door() == Request.Door.NULU;
        String right = Hmac.of("SHA256").header(nulu ? keys.nuluSecret() : keys.metaSecret(), request.body());
        boolean keyed = new String(request.body(), StandardCharsets.UTF_8).contains("\"key\":\"" + keys.key() + "\"");
        return request.headers().equals(Map.of(request.door().header, right)) && (keyed || !nulu);
    }
}
