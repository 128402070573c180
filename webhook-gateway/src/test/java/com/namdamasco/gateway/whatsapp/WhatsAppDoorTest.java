package com.namdamasco.gateway.whatsapp;

import com.namdamasco.gateway.authentication.Unauthenticated;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WhatsAppDoorTest {
    private record Config(Optional<List<String>> appSecret, Optional<List<String>> verifyToken)
            implements WhatsAppWebhookConfig {
        @Override
        public MemorySize bodyLimit() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public String topic() {
            return "topic";
        }
    }

    @Test
    void without_secrets_it_is_not_there_and_lets_nothing_in() {
        WhatsAppDoor door = WhatsAppDoor.of(new Config(Optional.empty(), Optional.of(List.of(" "))));

        assertThat(door.isThere()).isFalse();
        assertThatThrownBy(() -> door.requireToken("")).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> door.requireSignature(new byte[0], List.of(Meta.signature("", "x"))))
                .isInstanceOf(Unauthenticated.class);
    }

    @ParameterizedTest
    @CsvSource({"secret, '', WHATSAPP_VERIFY_TOKEN", "'', token, WHATSAPP_APP_SECRET"})
    void half_a_configuration_does_not_start(String secret, String token, String missing) {
        Config half = new Config(Optional.of(List.of(secret)), Optional.of(List.of(token)));

        assertThatThrownBy(() -> WhatsAppDoor.of(half))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("needs " + missing);
    }

    @Test
    void each_of_two_secrets_opens_it_and_no_third() {
        WhatsAppDoor door =
                WhatsAppDoor.of(new Config(Optional.of(List.of("new", " old ")), Optional.of(List.of("t1", "t2"))));
        byte[] body = {'{', '}'};

        door.requireSignature(body, List.of(Meta.signature("{}", "new")));
        door.requireSignature(body, List.of(Meta.signature("{}", "old")));
        door.requireToken("t2");
        assertThatThrownBy(() -> door.requireSignature(body, List.of(Meta.signature("{}", "new,old"))))
                .isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> door.requireToken("t3")).isInstanceOf(Unauthenticated.class);
    }
}
