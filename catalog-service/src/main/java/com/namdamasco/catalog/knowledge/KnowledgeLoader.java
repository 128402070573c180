package com.namdamasco.catalog.knowledge;

import com.namdamasco.catalog.embedding.EmbeddingConfig;
import com.namdamasco.catalog.work.WorkLoop;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Brings the store in line with the documents, once after the start: new passages in, others out, the rest untouched. */
@ApplicationScoped
class KnowledgeLoader {

    private static final Logger LOG = Logger.getLogger(KnowledgeLoader.class);

    private final EmbeddingStore<TextSegment> store;
    private final EmbeddingModel model;
    private final EmbeddingConfig embedding;
    private final KnowledgeConfig config;
    private final AgroalDataSource database;
    private final WorkLoop loop = new WorkLoop("knowledge", this::load);
    private volatile boolean loaded;

    KnowledgeLoader(
            EmbeddingStore<TextSegment> store,
            EmbeddingModel model,
            EmbeddingConfig embedding,
            KnowledgeConfig config,
            AgroalDataSource database) {
        this.store = store;
        this.model = model;
        this.embedding = embedding;
        this.config = config;
        this.database = database;
    }

    @Scheduled(every = "{catalog.knowledge.load-interval}")
    void wake() {
        if (!loaded) {
            loop.wake();
        }
    }

    private boolean load() throws IOException, SQLException {
        if (loaded) {
            return false;
        }
        Set<String> stored = stored();
        Set<String> wanted = new HashSet<>();
        List<Passage> missing = new ArrayList<>();
        for (Passage passage : passages()) {
            String id = passage.id(embedding.model());
            wanted.add(id);
            if (!stored.contains(id)) {
                missing.add(passage);
            }
        }
        if (!missing.isEmpty() && !add(missing)) {
            return false;
        }
        stored.removeAll(wanted);
        if (!stored.isEmpty()) {
            store.removeAll(stored);
        }
        LOG.infof("Knowledge loaded passages=%d added=%d removed=%d", wanted.size(), missing.size(), stored.size());
        loaded = true;
        return false;
    }

    private boolean add(List<Passage> missing) {
        List<TextSegment> segments = missing.stream()
                .map(passage -> TextSegment.from(
                        passage.text(),
                        Metadata.from("document", passage.document()).put("title", passage.title())))
                .toList();
        List<Embedding> embeddings;
        try {
            embeddings = model.embedAll(segments).content();
        } catch (RuntimeException e) {
            // What the client throws is not declared.
            LOG.warnf(
                    "Knowledge waits for the embedding endpoint reason=%s",
                    e.getClass().getSimpleName());
            return false;
        }
        store.addAll(
                missing.stream().map(passage -> passage.id(embedding.model())).toList(), embeddings, segments);
        return true;
    }

    private List<Passage> passages() throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (String document : config.documents()) {
            try (InputStream in = KnowledgeLoader.class.getResourceAsStream("/knowledge/" + document + ".md")) {
                if (in == null) {
                    throw new IllegalStateException("catalog.knowledge.documents names an unknown one: " + document);
                }
                passages.addAll(Passage.of(document, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return passages;
    }

    private Set<String> stored() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT embedding_id FROM " + KnowledgeStore.table(embedding))) {
            Set<String> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }
}
