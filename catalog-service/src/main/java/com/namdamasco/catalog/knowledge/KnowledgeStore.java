package com.namdamasco.catalog.knowledge;

import com.namdamasco.catalog.embedding.EmbeddingConfig;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * LangChain4j's pgvector store over the service's own data source: it searches by meaning and by Spanish words and fuses
 * both by rank. A table for each dimension, because the library fixes it in the column.
 */
final class KnowledgeStore {

    private KnowledgeStore() {}

    /** Where the passages are. */
    record Table(String name) {}

    @Produces
    @Singleton
    static Table table(EmbeddingConfig config) {
        return new Table("knowledge_passage_" + config.dimension());
    }

    @Produces
    @Singleton
    static EmbeddingStore<TextSegment> store(AgroalDataSource database, Table table, EmbeddingConfig config) {
        return PgVectorEmbeddingStore.datasourceBuilder()
                .datasource(database)
                .table(table.name())
                .dimension(config.dimension())
                .createTable(true)
                .skipCreateVectorExtension(true)
                .searchMode(PgVectorEmbeddingStore.SearchMode.HYBRID)
                .textSearchConfig("catalog.catalog_text")
                .build();
    }
}
