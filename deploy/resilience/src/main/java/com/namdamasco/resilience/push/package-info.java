/** A catalogue that is killed while it receives, compares, writes and embeds. */
package com.namdamasco.resilience.push;
