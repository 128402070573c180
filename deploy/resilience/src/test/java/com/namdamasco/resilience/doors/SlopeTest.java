package com.namdamasco.resilience.doors;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SlopeTest {

    @Test
    void what_grows_evenly_grew_from_the_first_to_the_last() {
        assertThat(Slope.growth(List.of(10.0, 12.0, 14.0, 16.0))).isEqualTo(6, within(1e-9));
        assertThat(Slope.growth(List.of(16.0, 14.0, 12.0, 10.0))).isEqualTo(-6, within(1e-9));
    }

    @Test
    void what_swings_about_its_middle_does_not_grow() {
        assertThat(Slope.growth(List.of(5.0, 9.0, 9.0, 5.0))).isEqualTo(0, within(1e-9));
        assertThat(Slope.growth(List.of(7.0))).isZero();
        assertThat(Slope.growth(List.of())).isZero();
    }
}
