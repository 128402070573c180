package com.namdamasco.catalog.knowledge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the shop says about itself. */
@ConfigMapping(prefix = "catalog.knowledge")
public interface KnowledgeConfig {

    /** Names of the Markdown documents in {@code knowledge/}, without their ending. */
    @WithDefault("pago,entrega,garantia,horarios")
    List<String> documents();

    /** Folder whose Markdown documents take the place of those that the service brings along. */
    Optional<Path> folder();

    /** Largest document that may be put. */
    @WithDefault("256K")
    MemorySize maxDocumentSize();

    /** Documents that may be put in all. */
    @WithDefault("200")
    int maxDocuments();

    /** How often to try until all documents are in the store. */
    @WithDefault("10s")
    Duration loadInterval();
}
