/** Services whose clocks are wrong. */
package com.namdamasco.resilience.clock;
