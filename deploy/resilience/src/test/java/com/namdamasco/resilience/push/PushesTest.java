package com.namdamasco.resilience.push;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PushesTest {

    private static final long SEED = 7;

    @Test
    void theSameSeedPushesTheSame() {
        assertThat(new Pushes(SEED, 100).everything("a")).isEqualTo(new Pushes(SEED, 100).everything("a"));
        assertThat(new Pushes(SEED, 100).everything("a")).isNotEqualTo(new Pushes(SEED + 1, 100).everything("a"));
    }

    @Test
    void thePushThatWasAcceptedLaterWins() {
        Pushes pushes = new Pushes(SEED, 100);
        String first = new String(pushes.everything("first"), StandardCharsets.UTF_8);
        String second = new String(pushes.everything("second"), StandardCharsets.UTF_8);

        Map<String, String> inOrder = pushes.oracle(List.of("first", "second"));
        Map<String, String> turned = pushes.oracle(List.of("second", "first"));

        assertThat(first).isNotEqualTo(second);
        assertThat(inOrder).hasSize(100).isNotEqualTo(turned);
    }

    @Test
    void whatTheServiceForgotIsMissed() {
        Pushes pushes = new Pushes(SEED, 100);
        pushes.everything("kept");
        pushes.some("forgotten");

        assertThat(pushes.oracle(List.of("kept"))).isEqualTo(pushes.oracle(List.of("kept", "forgotten")));
    }

    @Test
    void oneEntryInTwentyIsTheSameItemElsewhere() {
        Pushes pushes = new Pushes(SEED, 100);
        pushes.everything("a");

        assertThat(pushes.oracle(List.of("a")).keySet())
                .hasSize(100)
                .contains("K00000_ALMACEN_0", "K00004_ALMACEN_1")
                .doesNotContain("K00005_ALMACEN_1");
    }
}
