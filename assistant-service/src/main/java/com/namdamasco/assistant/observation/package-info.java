/** What is told of a piece of work while it runs: its span, and the log keys of all that is said meanwhile. */
package com.namdamasco.assistant.observation;
