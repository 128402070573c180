package com.namdamasco.assistant.reply;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Access to the WhatsApp Cloud API; its address is the REST client's ({@code WHATSAPP_API_URL}). */
@ConfigMapping(prefix = "namdamasco.whatsapp")
public interface WhatsAppConfig {

    /** {@code WHATSAPP_ACCESS_TOKEN}. */
    Optional<String> accessToken();

    /** {@code WHATSAPP_PHONE_NUMBER_ID}, used when the conversation does not name its own. */
    Optional<String> phoneNumberId();

    /** {@code WHATSAPP_API_VERSION}, such as {@code v23.0}. */
    String apiVersion();

    /** {@code DEFAULT_COUNTRY_CODE}, for numbers that were written without one. */
    String defaultCountryCode();
}
