package com.namdamasco.catalog.embedding;

import java.time.Duration;
import java.util.Optional;

/**
 * What a failed call means.
 *
 * @param pause how long the provider wants to be left alone, when it said so
 * @param sentence for operators: what is wrong and what to do; quotes no key
 */
record Verdict(Trouble trouble, Optional<Duration> pause, String sentence) {}
