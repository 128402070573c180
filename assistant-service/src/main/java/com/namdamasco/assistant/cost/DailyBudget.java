package com.namdamasco.assistant.cost;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.jdbi.v3.core.Jdbi;

/**
 * What is left of the day's money. All replicas read the same ledger; a turn asks once, so what a day may cost beyond its
 * budget is the turns that are under way at that moment (docs/models.md).
 */
@ApplicationScoped
public class DailyBudget {

    /** The day is Venezuela's, by the database's clock. */
    private static final String SPENT_TODAY =
            """
            select coalesce(sum(cost_usd), 0) from model_call
             where at >= date_trunc('day', now() at time zone 'America/Caracas') at time zone 'America/Caracas'
            """;

    private final Jdbi jdbi;
    private final CostConfig config;

    public DailyBudget(Jdbi jdbi, CostConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /** How much may still be spent. */
    public enum State {
        /** Enough, or there is no budget. */
        OPEN,
        /** Most of it is spent: the cheap model. */
        SHORT,
        /** All of it: no model. */
        SPENT
    }

    public State state() {
        if (config.dailyBudgetUsd().isEmpty()) {
            return State.OPEN;
        }
        return state(spentToday(), config.dailyBudgetUsd().get(), config.downgradeAt());
    }

    /** US dollars, by the ledger that all replicas write. */
    BigDecimal spentToday() {
        return jdbi.withHandle(handle ->
                handle.createQuery(SPENT_TODAY).mapTo(BigDecimal.class).one());
    }

    static State state(BigDecimal spent, BigDecimal budget, BigDecimal downgradeAt) {
        if (spent.compareTo(budget) >= 0) {
            return State.SPENT;
        }
        return spent.compareTo(budget.multiply(downgradeAt)) >= 0 ? State.SHORT : State.OPEN;
    }
}
