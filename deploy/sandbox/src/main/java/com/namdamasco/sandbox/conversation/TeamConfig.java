package com.namdamasco.sandbox.conversation;

import io.smallrye.config.ConfigMapping;

/** Nulu's users on the shop's side. */
@ConfigMapping(prefix = "sandbox.team")
public interface TeamConfig {
    /** The user under whom the assistant writes its dashboard copies. */
    String botUserId();
}
