package com.namdamasco.catalog.embedding;

import java.util.List;
import java.util.Optional;

/**
 * The spaces in use.
 *
 * @param active what searches compare with
 * @param building what takes its place as soon as it is complete
 */
record Spaces(InUse active, Optional<InUse> building) {

    /**
     * A space in use.
     *
     * @param silent no question may be asked for the moment: the provider would refuse it
     */
    record InUse(EmbeddingSpace space, boolean silent) {}

    /** The space of this key, when it is in use. */
    Optional<InUse> of(SpaceKey key) {
        return active.space().key().equals(key)
                ? Optional.of(active)
                : building.filter(next -> next.space().key().equals(key));
    }

    /** Those whose waiting texts are to be embedded, the active one first. */
    List<EmbeddingSpace> toFill() {
        return building.map(next -> List.of(active.space(), next.space())).orElse(List.of(active.space()));
    }
}
