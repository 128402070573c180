package com.namdamasco.assistant.cost;

import com.namdamasco.assistant.cost.CostConfig.ModelPrice;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

class Pricing {

    @Produces
    @Singleton
    PriceTable priceTable(CostConfig config) {
        return new PriceTable(config.prices().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> price(entry.getValue()))));
    }

    private static Price price(ModelPrice price) {
        return new Price(price.input(), price.cachedInput().orElse(price.input()), price.output(), price.minute());
    }
}
