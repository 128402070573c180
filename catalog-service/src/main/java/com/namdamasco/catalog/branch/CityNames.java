package com.namdamasco.catalog.branch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer means by the name of a city: accents, case and punctuation aside, its name, a synonym, its state, or the name
 * of a branch. A slip is never taken for a city, only offered as one. Pure and immutable.
 */
final class CityNames {

    private static final int MOST_SUGGESTIONS = 3;
    /** A little above pg_trgm's own 0.3, at which short names begin to resemble each other. */
    private static final double SIMILAR = 0.35;

    private static final String COUNTRY = "VENEZUELA";

    private final List<Branch> branches;
    private final Gazetteer gazetteer;
    private final Map<String, Set<Branch>> ofCity = new LinkedHashMap<>();
    private final Map<String, Set<Branch>> ofState = new LinkedHashMap<>();
    private final Map<String, Set<Branch>> ofName = new LinkedHashMap<>();
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    private record Candidate(String name, Trigrams trigrams) {}

    private record Suggestion(String name, double similarity) {}

    /**
     * @param known whether there is such a place, with or without a branch
     * @param cities names of the cities that it stands for, none when it is unknown
     * @param branches those that are there, by city and name
     * @param at where a known city without a branch is
     * @param didYouMean names like an unknown one, nearest first
     */
    record Found(
            boolean known,
            List<String> cities,
            List<Branch> branches,
            Optional<Coordinates> at,
            List<String> didYouMean) {}

    CityNames(List<Branch> branches, Gazetteer gazetteer) {
        this.branches = branches.stream()
                .sorted(Comparator.comparing((Branch branch) -> PlaceName.key(branch.city()))
                        .thenComparing(Branch::key))
                .toList();
        this.gazetteer = gazetteer;
        for (Branch branch : this.branches) {
            put(ofCity, branch.city(), branch);
            put(ofState, branch.state(), branch);
            put(ofName, branch.branch(), branch);
        }
        // After all cities: a city's own spelling is the one to be offered, not another city's synonym.
        for (Branch branch : this.branches) {
            branch.citySynonyms().forEach(synonym -> put(ofCity, synonym, branch));
        }
        gazetteer.cities().forEach(city -> offer(PlaceName.key(city.name()), city.name()));
    }

    private void put(Map<String, Set<Branch>> index, String name, Branch branch) {
        String key = PlaceName.key(name);
        index.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(branch);
        offer(key, name);
    }

    private void offer(String key, String name) {
        candidates.putIfAbsent(key, new Candidate(name, Trigrams.of(key)));
    }

    /** All of them, by city and name. */
    List<Branch> branches() {
        return branches;
    }

    Found find(String asked) {
        String key = PlaceName.key(asked);
        Collection<Branch> there = at(key);
        int comma = asked.lastIndexOf(',');
        if (there.isEmpty() && comma > 0) {
            return within(PlaceName.key(asked.substring(0, comma)), PlaceName.key(asked.substring(comma + 1)), key);
        }
        return found(there, key);
    }

    /** "Valencia, Carabobo" is Valencia; "Valencia, España" is not. */
    private Found within(String city, String state, String whole) {
        Collection<Branch> there = at(city);
        if (there.isEmpty() || state.equals(COUNTRY)) {
            return found(there, city);
        }
        return found(there.stream().filter(branch -> isIn(branch, state)).toList(), whole);
    }

    private boolean isIn(Branch branch, String place) {
        return ofState.getOrDefault(place, Set.of()).contains(branch)
                || ofCity.getOrDefault(place, Set.of()).contains(branch);
    }

    private Collection<Branch> at(String key) {
        Set<Branch> there = new LinkedHashSet<>(ofCity.getOrDefault(key, Set.of()));
        if (gazetteer.find(key).isEmpty()) {
            // Not for Trujillo: who asks for that city is not served by one elsewhere in the state of the same name.
            there.addAll(ofState.getOrDefault(key, Set.of()));
            if (there.isEmpty()) {
                there.addAll(ofName.getOrDefault(key, Set.of()));
            }
        }
        return there;
    }

    private Found found(Collection<Branch> there, String key) {
        if (!there.isEmpty()) {
            List<Branch> ordered = branches.stream().filter(there::contains).toList();
            List<String> cities = ordered.stream().map(Branch::city).distinct().toList();
            return new Found(true, cities, ordered, Optional.empty(), List.of());
        }
        return gazetteer
                .find(key)
                .map(city -> new Found(true, List.of(city.name()), List.of(), Optional.of(city.at()), List.of()))
                .orElseGet(() -> new Found(false, List.of(), List.of(), Optional.empty(), like(key)));
    }

    private List<String> like(String key) {
        Trigrams trigrams = Trigrams.of(key);
        List<Suggestion> similar = new ArrayList<>();
        for (Candidate candidate : candidates.values()) {
            double similarity = trigrams.similarity(candidate.trigrams());
            if (similarity >= SIMILAR) {
                similar.add(new Suggestion(candidate.name(), similarity));
            }
        }
        similar.sort(Comparator.comparingDouble(Suggestion::similarity).reversed());
        return similar.stream().limit(MOST_SUGGESTIONS).map(Suggestion::name).toList();
    }
}
