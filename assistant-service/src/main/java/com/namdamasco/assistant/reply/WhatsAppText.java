package com.namdamasco.assistant.reply;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A text message of the WhatsApp Cloud API (docs/contracts/whatsapp-text-message.json).
 *
 * @param to the recipient's number, digits only
 * @param replyId comes back in status webhooks, which is the only way to learn what became of an uncertain send
 */
record WhatsAppText(
        @JsonProperty("messaging_product") String messagingProduct,
        @JsonProperty("recipient_type") String recipientType,
        String to,
        String type,
        Text text,
        @JsonProperty("biz_opaque_callback_data") String replyId) {

    record Text(@JsonProperty("preview_url") boolean previewUrl, String body) {}

    static WhatsAppText of(String to, String body, String replyId) {
        return new WhatsAppText("whatsapp", "individual", to, "text", new Text(false, body), replyId);
    }
}
