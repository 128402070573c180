package com.namdamasco.assistant.nulu;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Access to the Nulu AI API; its address is the REST client's ({@code SUPPORT_BOARD_API_URL}). */
@ConfigMapping(prefix = "namdamasco.nulu")
public interface NuluConfig {

    /** Admin token of the Nulu AI API. */
    @Variable(secret = true, needed = "always")
    Optional<String> token();

    /**
     * Nulu user of the assistant, under which its replies appear on the dashboard; its own messages are recognised by
     * it.
     */
    @Variable(needed = "always", form = "[A-Za-z0-9_-]+", inWords = "an id of Nulu: letters, digits, _ and -")
    Optional<String> botUserId();
}
