package com.namdamasco.assistant.agent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocationPinTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://www.google.com/maps/place/10.4957,-66.8536; 10.49570,-66.85360",
                "https://www.google.com/maps/place/10.4957,-66.8536/; 10.49570,-66.85360",
                "http://google.com/maps/place/10,-66; 10.00000,-66.00000",
                "https://www.google.com/maps/place/10.4957%2C-66.8536; 10.49570,-66.85360",
                "¿Cuál me queda cerca? https://www.google.com/maps/place/-10.5,66.8 gracias; -10.50000,66.80000",
                "https://www.google.com/maps/place/1,1 https://www.google.com/maps/place/10.25,-67.5; 10.25000,-67.50000"
            })
    void readsTheLastPosition(String text, String near) {
        assertThat(LocationPin.lastIn(text)).map(LocationPin::near).contains(near);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "¿dónde están?",
                "https://www.google.com/maps/place/91.0,-66.8",
                "https://www.google.com/maps/place/10.4,-181",
                "https://www.google.com/maps/place/0,0",
                "https://www.google.com/maps/place/10.4.5,-66.8",
                "https://www.google.com/maps/place/1e5,-66.8",
                "https://www.google.com/maps/place/NaN,NaN",
                "https://www.google.com/maps/place/Plaza+Altamira",
                "https://evil.example/maps/place/10.4,-66.8"
            })
    void takesNothingElseForOne(String text) {
        assertThat(LocationPin.lastIn(text)).isEmpty();
        assertThat(LocationPin.hiddenIn(text)).isEqualTo(text);
    }

    @Test
    void hidesTheLinkAndLeavesTheWords() {
        assertThat(LocationPin.hiddenIn("¿Cuál me queda cerca?\nhttps://www.google.com/maps/place/10.4957,-66.8536"))
                .isEqualTo("¿Cuál me queda cerca?\n[ubicación del cliente: pin]");
    }
}
