package com.namdamasco.gateway.message;

/**
 * A file of a message, which Nulu hosts.
 *
 * @param name the file's name, "" when Nulu gives none; a voice note's contains {@code voice_message}
 * @param url where it can be fetched
 */
public record Attachment(String name, String url) {}
