package com.namdamasco.catalog.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cuts texts into calls: as few as fit what a provider takes in inputs and in tokens. Pure. */
final class Batches {

    /** UTF-16 units a token, for Spanish and codes: rather too few, so that a call is rather too small. */
    private static final int UNITS_PER_TOKEN = 3;

    private Batches() {}

    /** In order, each of at least one text. */
    static <T> List<List<T>> of(List<T> texts, ToIntFunction<T> tokens, int maxInputs, int maxTokens) {
        List<List<T>> batches = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        long sum = 0;
        for (T text : texts) {
            int cost = tokens.applyAsInt(text);
            if (!batch.isEmpty() && (batch.size() == maxInputs || sum + cost > maxTokens)) {
                batches.add(batch);
                batch = new ArrayList<>();
                sum = 0;
            }
            batch.add(text);
            sum += cost;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** An estimate, rather too high. */
    static int tokens(String text) {
        return text.length() / UNITS_PER_TOKEN + 1;
    }
}
