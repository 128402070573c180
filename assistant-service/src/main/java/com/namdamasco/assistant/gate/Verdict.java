package com.namdamasco.assistant.gate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the gate found.
 *
 * @param unbacked empty when the draft may be sent
 * @param quoted item codes whose price or availability the draft tells, to be read again before it is sent
 */
public record Verdict(List<Unbacked> unbacked, Set<String> quoted) {

    public boolean passed() {
        return unbacked.isEmpty();
    }

    /** For the repair prompt, one reason a line. */
    public String reasons() {
        return unbacked.stream()
                .map(claim -> "- «" + claim.words() + "»: " + claim.reason())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
