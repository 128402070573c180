/** {@code ./deploy/bench search}: how fast the search answers beside its bare SQL, and what its vector lane misses. */
package com.namdamasco.benchmarks.search;
