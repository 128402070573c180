package com.namdamasco.sandbox.conversation;

/**
 * A customer: a Nulu user and an address on a channel.
 *
 * @param id the Nulu user id
 * @param phone international with "+", or null
 * @param address the page-scoped id (Instagram, Messenger) or the chat id (Telegram), else null
 */
public record Customer(String id, String name, String phone, String address) {

    /** The phone's digits, as WhatsApp writes a {@code wa_id}; empty without a phone. */
    public String phoneDigits() {
        return phone == null ? "" : phone.replaceAll("\\D", "");
    }
}
