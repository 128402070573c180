/** How good the order of the search's results is, on catalogues and judgements that no one here wrote. */
package com.namdamasco.benchmarks.relevance;
