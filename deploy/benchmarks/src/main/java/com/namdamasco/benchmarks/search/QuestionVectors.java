package com.namdamasco.benchmarks.search;

import java.util.List;
import java.util.Locale;

/** Questions' vectors: each lies in the cluster of the kind that the question names. Pure. */
record QuestionVectors(SyntheticCatalogue catalogue, ClusteredVectors vectors) {

    /** The vector of a question, as the service gets it. */
    float[] of(String question) {
        String text = question.toUpperCase(Locale.ROOT);
        int kind = longestIn(text, catalogue.kinds().stream().map(Kind::type).toList());
        int brand = longestIn(text, catalogue.brands());
        int number = text.hashCode();
        return vectors.of(
                kind >= 0 ? kind : Math.floorMod(number, catalogue.kinds().size()),
                brand,
                -2L - Math.abs((long) number));
    }

    private static int longestIn(String text, List<String> names) {
        int best = -1;
        for (int i = 0; i < names.size(); i++) {
            if (text.contains(names.get(i))
                    && (best < 0 || names.get(i).length() > names.get(best).length())) {
                best = i;
            }
        }
        return best;
    }
}
