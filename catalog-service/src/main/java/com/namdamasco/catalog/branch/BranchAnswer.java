package com.namdamasco.catalog.branch;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Branches (docs/contracts/catalog-branches.json; catalog-branches-elsewhere.json for a city without one).
 *
 * @param city as asked; null when all were
 * @param known whether there is such a city, with or without a branch; null when none was asked for
 * @param cities what the name stands for: {@code ccs} is Caracas
 * @param didYouMean known names like an unknown one, to be asked back; none of them has been searched
 * @param near as asked, or null
 * @param total branches before the limit
 * @param count branches in this answer
 * @param branches nearest first when {@code near} was given, else by city and name
 * @param otherCities only when the city asked for has no branch: cities that have one, nearest first where the place is known
 */
public record BranchAnswer(
        String city,
        Boolean known,
        List<String> cities,
        List<String> didYouMean,
        Coordinates near,
        int total,
        int count,
        List<Place> branches,
        List<OtherCity> otherCities) {

    /**
     * A branch as in {@link Branch}.
     *
     * @param distanceKm from {@code near} as the crow flies, to a tenth; null without it
     */
    @Schema(name = "BranchPlace")
    public record Place(
            String warehouse,
            String branch,
            String city,
            String state,
            String address,
            String hours,
            double latitude,
            double longitude,
            List<String> citySynonyms,
            BigDecimal distanceKm) {

        static Place of(Branch branch, BigDecimal distanceKm) {
            return new Place(
                    branch.warehouse(),
                    branch.branch(),
                    branch.city(),
                    branch.state(),
                    branch.address(),
                    branch.hours(),
                    branch.latitude(),
                    branch.longitude(),
                    branch.citySynonyms(),
                    distanceKm);
        }
    }

    /**
     * A city that has branches.
     *
     * @param branches how many
     * @param distanceKm to the nearest of them, from {@code near} or from the centre of the city asked for; null without both
     */
    public record OtherCity(String city, int branches, BigDecimal distanceKm) {

        OtherCity and(OtherCity other) {
            return new OtherCity(
                    city, branches + other.branches, distanceKm == null ? null : distanceKm.min(other.distanceKm));
        }
    }
}
