package com.namdamasco.catalog.knowledge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What the shop says about itself. */
@ConfigMapping(prefix = "catalog.knowledge")
public interface KnowledgeConfig {

    /** Names of the Markdown documents in {@code knowledge/}, without their ending. */
    @WithDefault("pago,entrega,garantia,horarios")
    List<String> documents();

    /** How often to try until all documents are in the store. */
    @WithDefault("10s")
    Duration loadInterval();
}
