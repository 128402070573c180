package com.namdamasco.catalog.search;

import java.util.List;
import java.util.Set;

/**
 * What a customer's words ask for.
 *
 * @param meaning the words that count, for the embedding; empty when there are none
 * @param words each word that counts with its synonyms
 * @param codes what may be item codes or model numbers
 * @param measures numbers with units, see {@link Measures}
 */
record Question(String meaning, List<Word> words, Set<String> codes, Set<String> measures) {

    /**
     * A word of the question or another one for the same thing.
     *
     * @param group the same for a word and its synonyms: the best of them counts
     * @param weight 1 for the customer's own word, less for others
     */
    record Word(int group, float weight, String text) {}

    boolean isEmpty() {
        return words.isEmpty() && codes.isEmpty() && measures.isEmpty();
    }
}
