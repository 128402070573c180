package com.namdamasco.assistant.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How replies leave on WhatsApp (docs/sending.md). */
@ConfigMapping(prefix = "namdamasco.whatsapp-sending")
public interface WhatsAppSending {

    /**
     * {@code WHATSAPP_TEMPLATE_NAME}: an approved template with one parameter in its body, the customer's first name. It is sent
     * when the customer may be written to with templates only; without one a human has the conversation.
     */
    Optional<String> templateName();

    /** {@code WHATSAPP_TEMPLATE_LANGUAGE}. */
    @WithDefault("es")
    String templateLanguage();

    /** {@code WHATSAPP_TYPING_INDICATOR}: whether the customer sees the read mark and "typing" while the assistant thinks. */
    @WithDefault("true")
    boolean typingIndicator();

    /** WhatsApp shows "typing" for 25 s; it is asked to again a little earlier. */
    @WithDefault("PT20S")
    Duration typingAgain();

    /** {@code WHATSAPP_PACE}: from one message to the next to the same customer. */
    @WithDefault("PT6S")
    Duration pace();
}
