package com.namdamasco.assistant.cost;

import com.namdamasco.assistant.cost.DailyBudget.State;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PriceTableTest {

    private static final PriceTable TABLE = new PriceTable(Map.of(
            "gpt-4o", price("2.50", "1.25", "10.00", "0"),
            "gpt-4o-mini", price("0.15", "0.075", "0.60", "0"),
            "whisper-1", price("0", "0", "0", "0.006")));

    @Test
    void chargesInputCachedInputAndOutput() {
        assertThat(TABLE.of("gpt-4o-mini").of(Usage.tokens(1_000_000, 400_000, 1_000_000)))
                .isEqualByComparingTo("0.72");
        assertThat(TABLE.of("gpt-4o-mini").of(Usage.tokens(1, 0, 0))).isEqualByComparingTo("0.00000015");
        assertThat(TABLE.ofAudio("whisper-1").of(Usage.audio(30, false))).isEqualByComparingTo("0.003");
    }

    @Test
    void findsDatedNamesByTheLongestNameTheyBeginWith() {
        assertThat(TABLE.of("gpt-4o-mini-2024-07-18")).isEqualTo(TABLE.of("gpt-4o-mini"));
        assertThat(TABLE.of("gpt-4o-2024-11-20")).isEqualTo(TABLE.of("gpt-4o"));
    }

    @Test
    void aModelThatIsNotKnownCostsAsMuchAsTheMostExpensiveOneAndNeverNothing() {
        assertThat(TABLE.knows("gpt-9")).isFalse();
        assertThat(TABLE.knows("gpt-4o-audio")).isFalse();
        assertThat(TABLE.of("gpt-9")).isEqualTo(TABLE.of("gpt-4o"));
        assertThat(TABLE.ofAudio("listener-1").of(Usage.audio(60, true))).isEqualByComparingTo("0.006");
    }

    @Test
    void theBudgetIsShortFromItsShareOnAndSpentWhenItIsReached() {
        assertThat(state("0.79")).isEqualTo(State.OPEN);
        assertThat(state("0.80")).isEqualTo(State.SHORT);
        assertThat(state("1.00")).isEqualTo(State.SPENT);
    }

    private static State state(String spent) {
        return DailyBudget.state(new BigDecimal(spent), BigDecimal.ONE, new BigDecimal("0.8"));
    }

    private static Price price(String input, String cached, String output, String minute) {
        return new Price(new BigDecimal(input), new BigDecimal(cached), new BigDecimal(output), new BigDecimal(minute));
    }
}
