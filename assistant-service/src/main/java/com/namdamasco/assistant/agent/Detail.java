package com.namdamasco.assistant.agent;

import java.util.List;

/** How much of each model is shown: branches a variant, characters of text, variants. */
record Detail(int branches, int text, int variants) {

    /** From generous to bare. The last one is all that is ever needed to choose. */
    static final List<Detail> STEPS = List.of(
            new Detail(12, 1_300, 6),
            new Detail(8, 100, 6),
            new Detail(6, 60, 6),
            new Detail(4, 0, 6),
            new Detail(3, 0, 4),
            new Detail(2, 0, 4),
            new Detail(1, 0, 3),
            new Detail(1, 0, 1));
}
