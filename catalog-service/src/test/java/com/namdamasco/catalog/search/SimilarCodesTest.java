package com.namdamasco.catalog.search;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SimilarCodesTest {

    @ParameterizedTest
    @CsvSource({
        "BC1010, BC1011", // wrong at the end
        "BC1010, XC1010", // wrong at the beginning
        "G733C, G733CX", // missing
        "G733C, AG733C",
        "845HS, 8645HS",
        "BC10100, BC1010", // too many
        "100MKA, 100KMA" // exchanged
    })
    void reachesACodeOneSlipAway(String written, String meant) {
        assertThat(matches(written, meant)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"BC1010, BC1122", "BC1010, BC101099", "BC1010, CB0110", "A12, A13"})
    void reachesNoOther(String written, String other) {
        assertThat(matches(written, other)).isFalse();
    }

    @Test
    void boundsTheNumberOfPatterns() {
        assertThat(SimilarCodes.of(Set.of("A".repeat(30)))).hasSizeLessThan(130);
        assertThat(SimilarCodes.of(Set.of("A".repeat(31)))).isEmpty();
    }

    private static boolean matches(String written, String meant) {
        String backwards = "<" + new StringBuilder(meant).reverse();
        return SimilarCodes.of(Set.of(written)).stream()
                .map(pattern -> pattern.replace("_", "."))
                .anyMatch(pattern -> meant.matches(pattern) || backwards.matches(pattern));
    }
}
