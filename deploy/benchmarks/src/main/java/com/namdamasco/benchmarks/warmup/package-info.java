/** When a service that has just been started may be measured. */
package com.namdamasco.benchmarks.warmup;
