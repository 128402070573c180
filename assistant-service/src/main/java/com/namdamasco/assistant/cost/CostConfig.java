package com.namdamasco.assistant.cost;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Prices and budget. */
@ConfigMapping(prefix = "namdamasco.cost")
public interface CostConfig {

    /** By model; defaults in application.properties. */
    Map<String, ModelPrice> prices();

    /**
     * US dollars that the models may cost on a day in Venezuela. When all is spent the human agents answer. Empty: no
     * limit.
     */
    Optional<BigDecimal> dailyBudgetUsd();

    /** Share of the budget from which on the cheap model is asked. */
    @WithDefault("0.8")
    @Variable(atMost = "1")
    BigDecimal downgradeAt();

    /** In US dollars, a million tokens or a minute of audio. */
    interface ModelPrice {
        @WithDefault("0")
        BigDecimal input();

        /** When empty: as the rest of the input. */
        Optional<BigDecimal> cachedInput();

        @WithDefault("0")
        BigDecimal output();

        @WithDefault("0")
        BigDecimal minute();
    }
}
