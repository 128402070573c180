package com.namdamasco.assistant.takeover;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Who is who on the dashboard, and how long a human's reply silences the assistant. */
@ConfigMapping(prefix = "namdamasco.takeover")
public interface TakeoverConfig {

    /** Minutes that a human's reply silences the assistant. */
    @Variable(form = "[1-9]\\d{0,4}", inWords = "a whole number of minutes, at least 1")
    Duration pause();

    /** Nulu users that are human agents, comma separated. Empty: whoever is neither customer nor bot. */
    @Variable(form = "[A-Za-z0-9_-]+", inWords = "an id of Nulu: letters, digits, _ and -")
    Optional<Set<String>> agentIds();

    /** Nulu user behind whom a comment bot writes. */
    @Variable(form = "[A-Za-z0-9_-]+", inWords = "an id of Nulu: letters, digits, _ and -")
    Optional<String> commentBotUserId();

    /** Text that marks the comment bot's messages: with a tag, what lacks it is a human's. */
    Optional<String> commentBotTag();

    /** Alone in a human agent's message, it gives the conversation back to the assistant. */
    String resumeCommand();

    /** A customer who has waited for longer is not answered when the conversation is given back. */
    @WithDefault("PT24H")
    Duration answeredAfterResume();
}
