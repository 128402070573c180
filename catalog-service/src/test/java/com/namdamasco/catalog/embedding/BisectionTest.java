package com.namdamasco.catalog.embedding;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BisectionTest {

    private final List<String> computed = new ArrayList<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private int calls;

    @Test
    void oneBadTextStandsAloneAndTheOthersAreEmbedded() throws SQLException {
        List<String> texts = IntStream.range(0, 512)
                .mapToObj(n -> n == 300 ? "bad" : "t" + n)
                .toList();

        bisection(() -> {}).embed(texts);

        assertThat(computed).hasSize(511).doesNotContain("bad").doesNotHaveDuplicates();
        assertThat(refused).containsOnly(Map.entry("bad", "no"));
        assertThat(calls).as("two for each halving").isLessThanOrEqualTo(1 + 2 * 9);
    }

    @Test
    void whatIsFineTakesOneCall() throws SQLException {
        bisection(() -> fail(Trouble.REFUSED)).embed(List.of("a", "b"));

        assertThat(computed).containsExactly("a", "b");
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void whenNotEvenAnInnocentTextIsTakenNoTextIsToBlame() {
        assertThatThrownBy(() -> bisection(() -> fail(Trouble.REFUSED)).embed(List.of("a", "bad")))
                .isInstanceOf(ProviderFailure.class);

        assertThat(refused).isEmpty();
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void whatWasComputedBeforeAnotherTroubleIsKept() {
        assertThatThrownBy(() -> bisection(() -> {}).embed(List.of("a", "b", "bad", "away")))
                .isInstanceOf(ProviderFailure.class);

        assertThat(computed).containsExactly("a", "b");
        assertThat(refused).containsOnlyKeys("bad");
    }

    private Bisection<String> bisection(Runnable innocent) {
        return new Bisection<>(this::call, innocent, new Bisection.Outcome<>() {
            @Override
            public void computed(List<String> texts, List<float[]> vectors) {
                computed.addAll(texts);
            }

            @Override
            public void refused(String text, String reason) {
                refused.put(text, reason);
            }
        });
    }

    private List<float[]> call(List<String> texts) {
        calls++;
        if (texts.contains("bad")) {
            throw fail(Trouble.BAD_TEXT);
        }
        if (texts.contains("away")) {
            throw fail(Trouble.UNAVAILABLE);
        }
        return texts.stream().map(text -> new float[1]).toList();
    }

    private static ProviderFailure fail(Trouble trouble) {
        throw new ProviderFailure(new Verdict(trouble, Optional.empty(), "no"), null);
    }
}
