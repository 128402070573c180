package com.namdamasco.benchmarks.relevance;

import java.util.Map;

/**
 * A question and what it should find.
 *
 * @param kind of question, e.g. "known-typo"
 * @param ratings by item code; 0 is irrelevant
 */
record JudgedQuery(String kind, String text, Map<String, Integer> ratings) {}
