package com.namdamasco.assistant.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The prices by model. A dated name ({@code gpt-4o-mini-2024-07-18}) has the price of the longest name that it begins with. Pure. */
public final class PriceTable {

    private final Map<String, Price> prices;

    public PriceTable(Map<String, Price> prices) {
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("At least one model needs a price (namdamasco.cost.prices)");
        }
        this.prices = Map.copyOf(prices);
    }

    public boolean knows(String model) {
        return find(model).isPresent();
    }

    /** A model without a price costs as much as the most expensive one: too much is noticed, nothing is not. */
    public Price of(String model) {
        return find(model).orElseGet(this::mostExpensive);
    }

    /** As {@link #of}, for what is paid by the minute: audio is never free. */
    public Price ofAudio(String model) {
        Price price = of(model);
        if (price.minute().signum() > 0) {
            return price;
        }
        BigDecimal dearest = prices.values().stream()
                .map(Price::minute)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Price(price.input(), price.cachedInput(), price.output(), dearest);
    }

    private Optional<Price> find(String model) {
        return prices.entrySet().stream()
                .filter(entry -> isOrBegins(entry.getKey(), model))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** gpt-4o is no prefix of gpt-4omni, and not of gpt-4o-audio either: only a version may follow. */
    private static boolean isOrBegins(String name, String model) {
        return model.equals(name)
                || model.startsWith(name) && model.substring(name.length()).matches("-\\d.*|-latest|-preview.*");
    }

    private Price mostExpensive() {
        return prices.values().stream()
                .max(Comparator.comparing(Price::ofATurn))
                .orElseThrow();
    }
}
