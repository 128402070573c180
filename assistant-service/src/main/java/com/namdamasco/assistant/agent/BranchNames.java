package com.namdamasco.assistant.agent;

import com.namdamasco.assistant.catalog.BranchList.Branch;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The shop's branches and the cities that they are in, as the catalogue's list has them. Pure. */
final class BranchNames {

    static final BranchNames NONE = of(List.of());

    private final Map<String, Branch> byName = new LinkedHashMap<>();

    private BranchNames() {}

    static BranchNames of(List<Branch> branches) {
        BranchNames names = new BranchNames();
        branches.forEach(branch -> names.byName.put(key(branch.branch()), branch));
        return names;
    }

    /** Null for a branch that the list does not have. */
    String cityOf(String branch) {
        Branch known = byName.get(key(branch));
        return known == null ? null : known.city();
    }

    Set<String> all() {
        Set<String> names = new LinkedHashSet<>();
        byName.values().forEach(branch -> names.add(branch.branch()));
        return names;
    }

    /** Whether a branch is what a customer means by the name of a city, a state or a branch. */
    boolean isIn(String branch, String place) {
        String asked = key(place);
        if (asked.isEmpty() || key(branch).contains(asked)) {
            return !asked.isEmpty();
        }
        Branch known = byName.get(key(branch));
        return known != null
                && (asked.equals(key(known.city()))
                        || asked.equals(key(known.state()))
                        || known.citySynonyms() != null
                                && known.citySynonyms().stream().anyMatch(synonym -> asked.equals(key(synonym))));
    }

    private static String key(String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip();
    }
}
