package com.namdamasco.assistant.model;

import com.namdamasco.assistant.cost.PriceTable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Warns at the start of a model whose price is not known: it is booked as the most expensive one. */
class PricedModels {

    private static final Logger LOG = Logger.getLogger(PricedModels.class);

    void warn(@Observes StartupEvent event, ModelConfig config, PriceTable prices) {
        Routes.cheap(config).stream()
                .filter(route -> !prices.knows(route.model()))
                .forEach(route -> LOG.warnf(
                        "No price is known for %s; it is booked as the most expensive model. Set "
                                + "namdamasco.cost.prices.\"%s\".input and .output, in US dollars a million tokens",
                        route, route.model()));
    }
}
