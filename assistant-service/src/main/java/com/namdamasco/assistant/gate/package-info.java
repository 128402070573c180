/**
 * The figure gate: no price, stock statement, product code or branch leaves that a tool of the conversation has not returned.
 * {@link com.namdamasco.assistant.gate.FigureGate} and all that it is made of are pure; only
 * {@link com.namdamasco.assistant.gate.EvidenceStore} knows the database.
 */
package com.namdamasco.assistant.gate;
