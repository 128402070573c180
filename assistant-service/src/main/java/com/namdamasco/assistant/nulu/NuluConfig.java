package com.namdamasco.assistant.nulu;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Access to the Nulu AI API; its address is the REST client's ({@code SUPPORT_BOARD_API_URL}). */
@ConfigMapping(prefix = "namdamasco.nulu")
public interface NuluConfig {

    /** {@code SUPPORT_BOARD_API_TOKEN}, the admin token. */
    Optional<String> token();

    /** {@code SUPPORT_BOARD_DM_BOT_USER_ID}, the user under which our replies appear on the dashboard. */
    Optional<String> botUserId();
}
