package com.namdamasco.assistant.agent;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;

/** How much the tools tell the model. */
@ConfigMapping(prefix = "namdamasco.tools")
public interface ToolsConfig {

    /** Models that a search shows to the language model. */
    @Variable(atMost = "10")
    int searchLimit();
}
