/** How fast a push takes effect, beside a bare COPY of the same rows in the same run. */
package com.namdamasco.benchmarks.ingest;
