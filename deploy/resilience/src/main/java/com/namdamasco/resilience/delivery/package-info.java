/** Messages on their way from the customer to the customer, and what must not become of them: lost, doubled, out of order, late. */
package com.namdamasco.resilience.delivery;
