package com.namdamasco.assistant.reply;

/**
 * Where a reply goes.
 *
 * @param from WhatsApp phone-number id, or page id; empty where the channel has none
 * @param to phone number (digits), page-scoped id or chat id; empty for the web chat
 */
public record Address(String from, String to) {

    /** The web chat: the conversation itself is the address. */
    public static final Address OF_THE_CONVERSATION = new Address("", "");
}
