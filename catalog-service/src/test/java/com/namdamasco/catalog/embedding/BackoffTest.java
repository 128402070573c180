package com.namdamasco.catalog.embedding;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private static final Settings SETTINGS = Settings.of("openai", "m", 384);

    @ParameterizedTest
    @CsvSource({"1,0,PT5S", "1,1,PT10S", "2,1,PT20S", "3,0.5,PT30S", "7,1,PT10M", "1000000,1,PT10M", "1000000,0,PT5M"})
    void doublesWithEachFailureHalfOfItByChance(int failures, double chance, Duration pause) {
        assertThat(after(Trouble.UNAVAILABLE, null, failures, chance)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"0,PT20S", "1,PT21S"})
    void waitsAsLongAsToldAndALittleMore(double chance, Duration pause) {
        assertThat(after(Trouble.RATE_LIMITED, Duration.ofSeconds(20), 5, chance))
                .isEqualTo(pause);
    }

    @Test
    void anExhaustedQuotaHasAPauseOfItsOwn() {
        assertThat(after(Trouble.QUOTA_EXHAUSTED, null, 1, 1)).isEqualTo(Settings.QUOTA_PAUSE);
        assertThat(after(Trouble.QUOTA_EXHAUSTED, Duration.ofSeconds(1), 9, 1)).isEqualTo(Settings.QUOTA_PAUSE);
        assertThat(after(Trouble.QUOTA_EXHAUSTED, Duration.ofHours(1), 1, 1)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aWrongConfigurationIsTriedRarely() {
        assertThat(after(Trouble.REFUSED, null, 1, 1)).isEqualTo(Settings.REFUSED_PAUSE);
        assertThat(after(Trouble.MISMATCH, null, 1, 1)).isEqualTo(Settings.REFUSED_PAUSE);
    }

    private static Duration after(Trouble trouble, Duration told, int failures, double chance) {
        return Backoff.after(new Verdict(trouble, Optional.ofNullable(told), ""), failures, SETTINGS, chance);
    }
}
