/** What several benchmarks share: the figures that they print. */
package com.namdamasco.benchmarks;
