/** Requests that claim to come from Nulu or from Meta. */
package com.namdamasco.resilience.forgery;
