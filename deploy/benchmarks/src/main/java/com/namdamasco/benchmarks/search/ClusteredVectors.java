package com.namdamasco.benchmarks.search;

import java.util.Random;

/**
 * Unit vectors that lie as those of a language model do: all a little alike, a cluster for each kind with a smaller one
 * for each brand, and differences within it in a few dozen directions rather than in all of them. Pure.
 */
final class ClusteredVectors {

    private static final int DIRECTIONS = 32;
    private static final double COMMON = 0.7;
    private static final double BRAND = 0.35;
    private static final double SPREAD = 0.6;
    private static final double NOISE = 0.15;

    private final long seed;
    private final int dimension;
    private final float[] common;
    private final float[][] kinds;
    private final float[][] brands;
    private final float[][] directions;

    ClusteredVectors(long seed, int dimension, int kinds, int brands) {
        this.seed = seed;
        this.dimension = dimension;
        Random random = new Random(seed);
        this.common = direction(random);
        this.kinds = directions(random, kinds);
        this.brands = directions(random, brands);
        this.directions = directions(random, DIRECTIONS);
    }

    /**
     * A vector of its own for each number.
     *
     * @param brand index, or -1 for none
     */
    float[] of(int kind, int brand, long number) {
        Random random = new Random(seed ^ (number + 1) * 0x9E3779B97F4A7C15L);
        float[] vector = new float[dimension];
        add(vector, common, COMMON);
        add(vector, kinds[kind], 1);
        if (brand >= 0) {
            add(vector, brands[brand], BRAND);
        }
        for (int i = 0; i < DIRECTIONS; i++) {
            add(vector, directions[i], SPREAD * random.nextGaussian() / Math.sqrt(4 + 2.0 * i));
        }
        double noise = NOISE / Math.sqrt(dimension);
        for (int i = 0; i < dimension; i++) {
            vector[i] += (float) (noise * random.nextGaussian());
        }
        return normalised(vector);
    }

    private float[][] directions(Random random, int count) {
        float[][] all = new float[count][];
        for (int i = 0; i < count; i++) {
            all[i] = direction(random);
        }
        return all;
    }

    private float[] direction(Random random) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return normalised(vector);
    }

    private static void add(float[] sum, float[] vector, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (factor * vector[i]);
        }
    }

    private static float[] normalised(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float factor = (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        return vector;
    }
}
