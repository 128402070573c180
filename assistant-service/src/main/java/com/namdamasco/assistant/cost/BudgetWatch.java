package com.namdamasco.assistant.cost;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;

/** What the day's model calls of all replicas cost so far, and what they may cost; NaN while that is not known, or not bounded. */
@ApplicationScoped
class BudgetWatch {

    private final DailyBudget budget;
    private final CostConfig config;
    private final MeterRegistry meters;
    private volatile double spent = Double.NaN;

    BudgetWatch(DailyBudget budget, CostConfig config, MeterRegistry meters) {
        this.budget = budget;
        this.config = config;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("namdamasco.llm.spent.today.usd", this, self -> self.spent)
                .description("What the models have cost since midnight in Caracas")
                .register(meters);
        double limit = config.dailyBudgetUsd().map(BigDecimal::doubleValue).orElse(Double.NaN);
        Gauge.builder("namdamasco.llm.budget.usd", () -> limit)
                .description("LLM_DAILY_BUDGET_USD")
                .register(meters);
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            spent = budget.spentToday().doubleValue();
        } catch (RuntimeException e) {
            spent = Double.NaN;
            throw e;
        }
    }
}
