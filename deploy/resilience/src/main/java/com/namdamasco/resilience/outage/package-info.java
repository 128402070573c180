/** The broker and the database go away and come back, while customers write. */
package com.namdamasco.resilience.outage;
