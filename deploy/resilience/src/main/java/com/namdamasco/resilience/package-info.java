/**
 * {@code ./deploy/chaos}: the real services, packaged, on a real broker and a real database, while something is broken on
 * purpose. Each {@link com.namdamasco.resilience.Scenario} states what must hold all the same, as bars, and can take away the
 * guard that makes it hold, to show that the bars would notice.
 */
package com.namdamasco.resilience;
