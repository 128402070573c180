package com.namdamasco.resilience.delivery;

import java.util.Random;

/** Chance that depends on the seed and on what it is for, not on which thread asks first. */
final class Seeded {

    private Seeded() {}

    static Random of(long seed, long what) {
        return new Random(seed * 0x9E3779B97F4A7C15L ^ what * 0xC2B2AE3D27D4EB4FL);
    }
}
