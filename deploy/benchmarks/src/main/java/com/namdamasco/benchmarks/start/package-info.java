/** How long each service takes to be ready, and how much memory it has then: {@code ./deploy/bench start}. */
package com.namdamasco.benchmarks.start;
