package com.namdamasco.catalog.branch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CoordinatesTest {

    /** Checked against the spherical law of cosines. */
    @ParameterizedTest
    @CsvSource({
        "'10.4928,-66.8742', '10.4928,-66.8742', 0.0",
        "'10.4928,-66.8742', '10.5052,-66.9026', 3.4",
        "'10.4880,-66.8792', '10.6427,-71.6125', 517.7",
        "'0,0', '0,1', 111.2",
        "'0,0', '0,180', 20015.1",
        "'90,0', '-90,77', 20015.1",
        "'0,179.5', '0,-179.5', 111.2"
    })
    void distanceInKilometres(String from, String to, double km) {
        assertThat(Coordinates.parse(from).kilometresTo(Coordinates.parse(to)).doubleValue())
                .isEqualTo(km);
        assertThat(Coordinates.parse(to).kilometresTo(Coordinates.parse(from)).doubleValue())
                .isEqualTo(km);
    }

    @Test
    void parsesWhatMapsGive() {
        assertThat(Coordinates.parse(" 10.4928, -66.8742 ")).isEqualTo(new Coordinates(10.4928, -66.8742));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10,",
                "10,49,-66,87",
                "91,0",
                "-90.1,0",
                "0,180.5",
                "NaN,0",
                "1e1,5",
                "10;5",
                "0x1,2",
                "10.,5",
                "٣,٤",
                "10.4928 -66.8742",
                "1234567890,5"
            })
    void refusesWhatIsNoPairOfDegrees(String text) {
        assertThatThrownBy(() -> Coordinates.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
