package com.namdamasco.assistant.reply;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Access to the WhatsApp Cloud API; its address is the REST client's ({@code WHATSAPP_API_URL}). */
@ConfigMapping(prefix = "namdamasco.whatsapp")
public interface WhatsAppConfig {

    /** Token of the WhatsApp Cloud API. */
    @Variable(secret = true, needed = "always")
    Optional<String> accessToken();

    /** Id of the WhatsApp number that replies are sent from when the conversation does not name its own. */
    @Variable(form = "\\d+", inWords = "the id of a WhatsApp number: digits")
    Optional<String> phoneNumberId();

    /** Version of WhatsApp's Cloud API. */
    @Variable(form = "v\\d+\\.\\d+", inWords = "a version such as v23.0")
    String apiVersion();

    /** Country code of customers' numbers that were written without one. */
    @Variable(form = "[1-9]\\d{0,3}", inWords = "a country code such as 58")
    String defaultCountryCode();
}
