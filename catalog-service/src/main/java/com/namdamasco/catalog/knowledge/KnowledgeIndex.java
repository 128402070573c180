package com.namdamasco.catalog.knowledge;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Keeps the passages in the store in line with the documents. What is new is embedded outside any transaction; then one
 * transaction changes the documents, adds the new passages and takes out the old ones, so readers see either all of the old
 * or all of the new ones, and without an embedding nothing has changed.
 */
@ApplicationScoped
class KnowledgeIndex {

    private static final Logger LOG = Logger.getLogger(KnowledgeIndex.class);

    /** Each round but the last one found passages that someone else had just taken out. */
    private static final int MAX_ROUNDS = 5;

    private final EmbeddingStore<TextSegment> store;
    private final KnowledgeStore.Table table;
    private final PassageEmbedding embedding;
    private final Documents documents;
    private final AgroalDataSource database;

    KnowledgeIndex(
            EmbeddingStore<TextSegment> store,
            KnowledgeStore.Table table,
            PassageEmbedding embedding,
            Documents documents,
            AgroalDataSource database) {
        this.store = store;
        this.table = table;
        this.embedding = embedding;
        this.documents = documents;
        this.database = database;
    }

    /** A change of documents; done again in each round. */
    interface Edit {
        void apply() throws SQLException;
    }

    /** Nothing to change in the documents: only their passages are brought up to date. */
    static final Edit NONE = () -> {};

    /** @throws PassageEmbedding.Away when there is no embedding for a new passage: then nothing has changed */
    void bring(Edit edit) {
        Map<String, Embedding> embedded = new HashMap<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> swap(edit, embedded));
                return;
            } catch (Missing missing) {
                embed(missing.passages, embedded);
            }
        }
        throw new IllegalStateException("The documents change faster than they can be embedded");
    }

    private void embed(Map<String, Passage> passages, Map<String, Embedding> embedded) {
        List<String> ids = List.copyOf(passages.keySet());
        List<Embedding> vectors =
                embedding.of(ids.stream().map(id -> segment(passages.get(id))).toList());
        for (int i = 0; i < ids.size(); i++) {
            embedded.put(ids.get(i), vectors.get(i));
        }
    }

    private void swap(Edit edit, Map<String, Embedding> embedded) {
        try {
            documents.lock();
            edit.apply();
            Map<String, Passage> wanted = passages(documents.all());
            Set<String> obsolete = stored();
            Map<String, Passage> added = new LinkedHashMap<>(wanted);
            added.keySet().removeAll(obsolete);
            obsolete.removeAll(wanted.keySet());
            Map<String, Passage> missing = new LinkedHashMap<>(added);
            missing.keySet().removeAll(embedded.keySet());
            if (!missing.isEmpty()) {
                throw new Missing(missing);
            }
            write(added, obsolete, embedded);
            LOG.infof("Knowledge passages=%d added=%d removed=%d", wanted.size(), added.size(), obsolete.size());
        } catch (SQLException e) {
            throw new IllegalStateException("The documents cannot be changed", e);
        }
    }

    private void write(Map<String, Passage> added, Set<String> obsolete, Map<String, Embedding> embedded) {
        List<String> ids = List.copyOf(added.keySet());
        if (!ids.isEmpty()) {
            store.addAll(
                    ids,
                    ids.stream().map(embedded::get).toList(),
                    ids.stream().map(id -> segment(added.get(id))).toList());
        }
        if (!obsolete.isEmpty()) {
            store.removeAll(obsolete);
        }
    }

    private Map<String, Passage> passages(Collection<Document> all) {
        Map<String, Passage> passages = new LinkedHashMap<>();
        for (Document document : all) {
            document.passages().forEach(passage -> passages.put(passage.id(embedding.model()), passage));
        }
        return passages;
    }

    private static TextSegment segment(Passage passage) {
        return TextSegment.from(
                passage.text(), Metadata.from("document", passage.document()).put("title", passage.title()));
    }

    private Set<String> stored() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT embedding_id FROM " + table.name())) {
            Set<String> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    /** Rolls back: these passages have to be embedded first. */
    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, Passage> passages;

        Missing(Map<String, Passage> passages) {
            super("to be embedded: " + passages.size(), null, false, false);
            this.passages = passages;
        }
    }
}
