package com.namdamasco.assistant.gate;

import java.util.List;
import java.util.Set;

/**
 * What the checks of one draft share.
 *
 * @param subjects which product is spoken of where
 * @param unbacked what has been found so far; the checks add to it
 * @param quoted item codes whose figures the draft tells; the checks add to it
 */
record Claims(
        Draft draft,
        Subjects subjects,
        Evidence evidence,
        String customerWords,
        List<Unbacked> unbacked,
        Set<String> quoted) {}
