package com.namdamasco.assistant.engine;

import com.namdamasco.assistant.conversation.TurnConfig;
import com.namdamasco.assistant.reply.ReplyConfig;
import com.namdamasco.assistant.takeover.TakeoverConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The settings as they come, without the environment of whoever runs the test. Bounds end on half a second, so that whole
 * seconds that pass never end on one of them.
 */
record EngineSettings(TurnConfig turn, ReplyConfig reply, TakeoverConfig takeover) {

    static final double PAUSE = 1_800.5;
    static final double LOST_AFTER = 60.5;
    static final double FRESH_FOR = 120.5;

    private static final Map<String, String> BOUNDS = Map.of(
            "namdamasco.takeover.pause",
            "PT" + PAUSE + "S",
            "namdamasco.turn.lease",
            "PT180.5S",
            "namdamasco.reply.lost-after",
            "PT" + LOST_AFTER + "S",
            "namdamasco.reply.fresh-for",
            "PT" + FRESH_FOR + "S",
            "namdamasco.reply.max-age",
            "PT900.5S");

    static EngineSettings load() {
        try {
            SmallRyeConfig config = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredInterceptors()
                    .addDiscoveredConverters()
                    .withSources(
                            new PropertiesConfigSource(EngineSettings.class.getResource("/application.properties")),
                            new PropertiesConfigSource(BOUNDS, "bounds of the test", 1_000))
                    .withMapping(TurnConfig.class)
                    .withMapping(ReplyConfig.class)
                    .withMapping(TakeoverConfig.class)
                    .build();
            return new EngineSettings(
                    config.getConfigMapping(TurnConfig.class),
                    config.getConfigMapping(ReplyConfig.class),
                    config.getConfigMapping(TakeoverConfig.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
