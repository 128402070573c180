package com.namdamasco.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * From and to which price, both inclusive.
 *
 * @param min null: from nothing
 * @param max null: without end
 * @param currency of both
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriceRange(BigDecimal min, BigDecimal max, Currency currency) {

    /** The two that the catalogue has prices in. */
    public enum Currency {
        USD,
        BS
    }

    /** Null where neither end is given. */
    static PriceRange of(BigDecimal min, BigDecimal max, Currency currency) {
        return min == null && max == null ? null : new PriceRange(min, max, currency);
    }

    /** This one, narrowed by what the other says of an end that this one leaves open. Another currency says nothing. */
    PriceRange and(PriceRange other) {
        if (other == null || other.currency != currency) {
            return this;
        }
        return new PriceRange(min == null ? other.min : min, max == null ? other.max : max, currency);
    }
}
