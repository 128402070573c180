package com.namdamasco.assistant.handover;

/**
 * That a human is to go on with a conversation.
 *
 * @param department null when none is to be named: then only a note is left
 * @param reason for the agents, in Spanish
 */
public record HandOverWish(Department department, String reason) {}
