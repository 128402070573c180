package com.namdamasco.assistant.configuration;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the outside is. Read by the clients themselves; here so that it is checked and documented. */
@ConfigMapping(prefix = "namdamasco.address")
public interface AddressConfig {

    /** The catalogue. */
    URI catalog();

    /** Nulu AI; the API is at include/api.php below it. */
    @Variable(needed = "always")
    URI nulu();

    /** WhatsApp's Cloud API. */
    URI whatsapp();

    /** OpenAI, or whatever speaks its protocol; version included. */
    URI openai();

    /** Google's Gemini; version included. */
    URI gemini();
}
