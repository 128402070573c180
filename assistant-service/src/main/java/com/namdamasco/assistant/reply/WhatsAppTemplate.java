package com.namdamasco.assistant.reply;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A template message of the WhatsApp Cloud API (contracts.md §3): all that may be sent outside the 24-hour window. */
record WhatsAppTemplate(
        @JsonProperty("messaging_product") String messagingProduct,
        @JsonProperty("recipient_type") String recipientType,
        String to,
        String type,
        Template template,
        @JsonProperty("biz_opaque_callback_data") String replyId) {

    record Template(String name, Language language, List<Component> components) {}

    record Language(String code) {}

    record Component(String type, List<Parameter> parameters) {}

    record Parameter(String type, String text) {}

    static WhatsAppTemplate of(String to, String name, String language, String parameter, String replyId) {
        var body = new Component("body", List.of(new Parameter("text", parameter)));
        return new WhatsAppTemplate(
                "whatsapp",
                "individual",
                to,
                "template",
                new Template(name, new Language(language), List.of(body)),
                replyId);
    }
}
