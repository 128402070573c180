/**
 * What a reply must not be, whatever figures it holds: promises, leaks, other people's data, foreign links, other matters. Plain
 * code over the draft, as the figure gate is (package gate); and what is done to texts from outside before the model reads them.
 */
package com.namdamasco.assistant.guardrail;
