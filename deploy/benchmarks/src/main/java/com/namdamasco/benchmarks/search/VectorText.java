package com.namdamasco.benchmarks.search;

/** Vectors as JSON and pgvector write them, with five decimals: short, and as exact as the ranking needs. Pure. */
final class VectorText {

    private static final int DECIMALS = 100_000;

    private VectorText() {}

    static String of(float[] vector) {
        StringBuilder text = new StringBuilder(vector.length * 9).append('[');
        for (int i = 0; i < vector.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            int scaled = Math.round(vector[i] * DECIMALS);
            text.append(scaled < 0 ? "-0." : "0.");
            String digits = Integer.toString(Math.abs(scaled));
            text.append("00000", 0, 5 - digits.length()).append(digits);
        }
        return text.append(']').toString();
    }
}
