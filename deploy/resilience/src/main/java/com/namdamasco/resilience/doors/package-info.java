/** Strangers at the doors: what they send, how slowly, what they get to see, and whether it adds up over an hour. */
package com.namdamasco.resilience.doors;
