package com.namdamasco.catalog.branch;

import com.namdamasco.catalog.branch.BranchAnswer.OtherCity;
import com.namdamasco.catalog.branch.BranchAnswer.Place;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which branches are asked for. Pure.
 *
 * @param city in the customer's words; null for all
 * @param near where the customer is; null when unknown
 * @param limit branches at most
 */
record BranchQuestion(String city, Coordinates near, int limit) {

    static final int NEAREST_CITIES = 5;
    static final int MOST_CITIES = 100;

    private static final Comparator<BigDecimal> NEAREST = Comparator.nullsLast(Comparator.naturalOrder());

    /** An answer that knows no branch names cities that have one; it never gives other branches in their place. */
    BranchAnswer answer(CityNames names) {
        if (city == null) {
            return answer(null, List.of(), List.of(), names.branches(), List.of());
        }
        CityNames.Found found = names.find(city);
        return answer(
                found.known(),
                found.cities(),
                found.didYouMean(),
                found.branches(),
                found.branches().isEmpty()
                        ? otherCities(
                                names.branches(), near == null ? found.at().orElse(null) : near)
                        : List.of());
    }

    private BranchAnswer answer(
            Boolean known,
            List<String> cities,
            List<String> didYouMean,
            List<Branch> branches,
            List<OtherCity> otherCities) {
        Stream<Place> places =
                branches.stream().map(branch -> Place.of(branch, near == null ? null : near.kilometresTo(branch.at())));
        List<Place> listed = places.sorted(Comparator.comparing(Place::distanceKm, NEAREST))
                .limit(limit)
                .toList();
        return new BranchAnswer(
                city, known, cities, didYouMean, near, branches.size(), listed.size(), listed, otherCities);
    }

    private static List<OtherCity> otherCities(List<Branch> branches, Coordinates from) {
        Map<String, OtherCity> cities = new TreeMap<>();
        for (Branch branch : branches) {
            OtherCity city = new OtherCity(branch.city(), 1, from == null ? null : from.kilometresTo(branch.at()));
            cities.merge(PlaceName.key(branch.city()), city, OtherCity::and);
        }
        return cities.values().stream()
                .sorted(Comparator.comparing(OtherCity::distanceKm, NEAREST))
                .limit(from == null ? MOST_CITIES : NEAREST_CITIES)
                .toList();
    }
}
