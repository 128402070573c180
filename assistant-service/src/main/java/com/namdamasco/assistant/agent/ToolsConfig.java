package com.namdamasco.assistant.agent;

import io.smallrye.config.ConfigMapping;

/** How much the tools tell the model. */
@ConfigMapping(prefix = "namdamasco.tools")
public interface ToolsConfig {

    /** {@code PRODUCT_SEARCH_LIMIT}: models a search asks for, 1 to 10. */
    int searchLimit();
}
