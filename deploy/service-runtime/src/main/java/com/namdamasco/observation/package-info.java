/** What the services tell of their work in traces, and what never. */
package com.namdamasco.observation;
