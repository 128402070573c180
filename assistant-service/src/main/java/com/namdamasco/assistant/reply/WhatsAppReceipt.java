package com.namdamasco.assistant.reply;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Marks a customer's message as read and shows "typing" for 25 s, or until the reply arrives (contracts.md §3).
 *
 * @param messageId WhatsApp's id of the customer's message
 */
record WhatsAppReceipt(
        @JsonProperty("messaging_product") String messagingProduct,
        String status,
        @JsonProperty("message_id") String messageId,
        @JsonProperty("typing_indicator") Indicator typingIndicator) {

    record Indicator(String type) {}

    static WhatsAppReceipt readAndTyping(String messageId) {
        return new WhatsAppReceipt("whatsapp", "read", messageId, new Indicator("text"));
    }
}
