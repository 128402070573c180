package com.namdamasco.assistant.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * Branches (docs/contracts/catalog-branches.json, catalog-branches-elsewhere.json).
 *
 * @param known whether the place that was asked for exists, with or without a branch; null when none was asked for
 * @param cities what the place stands for: {@code ccs} is Caracas
 * @param didYouMean names like an unknown one, to be asked back
 * @param total before the limit
 * @param branches nearest first when a position was given
 * @param otherCities those with a branch, when the place has none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BranchList(
        String city,
        Boolean known,
        List<String> cities,
        List<String> didYouMean,
        int total,
        List<Branch> branches,
        List<OtherCity> otherCities) {

    /** @param distanceKm as the crow flies; null without a position */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Branch(
            String branch,
            String city,
            String state,
            String address,
            String hours,
            List<String> citySynonyms,
            BigDecimal distanceKm) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OtherCity(String city, int branches, BigDecimal distanceKm) {}
}
