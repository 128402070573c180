package com.namdamasco.assistant.takeover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Who is who on the dashboard, and how long a human's reply silences the assistant. */
@ConfigMapping(prefix = "namdamasco.takeover")
public interface TakeoverConfig {

    /** {@code HUMAN_TAKEOVER_PAUSE_MINUTES}. */
    Duration pause();

    /** {@code SUPPORT_BOARD_AGENT_IDS}, comma separated; when absent, whoever is not someone else is an agent. */
    Optional<Set<String>> agentIds();

    /** {@code COMMENT_BOT_PROXY_USER_ID}. */
    Optional<String> commentBotUserId();

    /** {@code COMMENT_BOT_INITIATION_TAG}. */
    Optional<String> commentBotTag();

    /** {@code TAKEOVER_RESUME_COMMAND}: alone in a human agent's message, it gives the conversation back. */
    String resumeCommand();

    /** A customer who has waited for longer is not answered when the conversation is given back. */
    @WithDefault("PT24H")
    Duration answeredAfterResume();
}
