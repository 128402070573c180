package com.namdamasco.catalog.embedding;

/** Vectors as pgvector writes them: {@code [0.1,0.2]}. */
public final class Vectors {

    private Vectors() {}

    public static String literal(float[] vector) {
        StringBuilder text = new StringBuilder(vector.length * 12).append('[');
        for (int i = 0; i < vector.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append(vector[i]);
        }
        return text.append(']').toString();
    }
}
