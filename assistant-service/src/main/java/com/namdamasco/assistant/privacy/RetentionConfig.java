package com.namdamasco.assistant.privacy;

import com.namdamasco.settings.Variable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what customers say is kept (docs/operations-data.md). */
@ConfigMapping(prefix = "namdamasco.retention")
public interface RetentionConfig {

    /** After so long words, files, names and addresses of messages, replies and notes are erased; times, states and counts stay. */
    @Variable(atLeast = "P7D")
    Duration words();

    /** After so long the rows themselves go: messages, replies, takeovers, costs. */
    @Variable(atLeast = "P30D")
    Duration records();

    /** How often old rows are looked for. */
    @WithDefault("PT1H")
    Duration interval();
}
