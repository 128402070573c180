package com.namdamasco.assistant.cost;

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

    /** {@code LLM_DAILY_BUDGET_USD}, for a day in Venezuela; empty: none. */
    Optional<BigDecimal> dailyBudgetUsd();

    /** {@code LLM_BUDGET_DOWNGRADE_AT}: the share of the budget from which on the cheap model is asked. */
    @WithDefault("0.8")
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
