package com.namdamasco.assistant.agent;

import java.util.List;

/**
 * A product as a customer of a place asks for it: only the branches there; all of them, and a word about it, when none is. Pure.
 *
 * @param heading what the place changes; empty when none was named
 */
record AtPlace(String heading, ModelFacts model) {

    static AtPlace of(ModelFacts model, String place, BranchNames names) {
        if (place == null) {
            return new AtPlace("", model);
        }
        List<ItemFacts> there = model.items().stream()
                .map(item -> item.at(item.branches().stream()
                        .filter(branch -> names.isIn(branch.branch(), place))
                        .toList()))
                .filter(item -> !item.branches().isEmpty())
                .toList();
        return there.isEmpty()
                ? new AtPlace("En " + place + " nada. En otras sucursales:", model)
                : new AtPlace("En " + place + ":", model.with(there));
    }
}
