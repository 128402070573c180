package com.namdamasco.assistant.reply;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How replies leave on WhatsApp (docs/sending.md). */
@ConfigMapping(prefix = "namdamasco.whatsapp-sending")
public interface WhatsAppSending {

    /**
     * Approved template with the customer's first name as the one parameter of its body. Sent when 24 hours are over
     * and the customer may be written to with templates only; empty: a human has the conversation.
     */
    @Variable(form = "[a-z0-9_]+", inWords = "a template's name: small letters, digits and _")
    Optional<String> templateName();

    /** Language of the template. */
    @WithDefault("es")
    @Variable(form = "[a-z]{2,3}(_[A-Z]{2})?", inWords = "a language of WhatsApp, such as es or es_MX")
    String templateLanguage();

    /** Whether the customer sees the read mark and "typing" while the assistant thinks. */
    @WithDefault("true")
    boolean typingIndicator();

    /** WhatsApp shows "typing" for 25 s; it is asked to again a little earlier. */
    @WithDefault("PT20S")
    Duration typingAgain();

    /** From one message to the next to the same customer. */
    @WithDefault("PT6S")
    @Variable(atLeast = "PT0S")
    Duration pace();
}
