package com.namdamasco.catalog;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import static org.awaitility.Awaitility.await;

/** Looks behind the service: what is really in its tables. */
@ApplicationScoped
public class Rows {

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    /** The first column of the first row. */
    public String value(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty catalogue, once the shop's documents are loaded: their embeddings must not be counted as a push's. */
    public void clear() {
        await().ignoreExceptions().atMost(Duration.ofSeconds(60)).until(() -> !value(
                        "SELECT count(*) FROM knowledge_passage_384")
                .equals("0"));
        execute(
                "TRUNCATE ingestion, ingestion_chunk, ingestion_hash_chunk, ingestion_rejection, product, item_text, embedding,"
                        + " embedding_task, term_statistic");
        execute("UPDATE text_statistic SET documents = 0");
    }

    /** Changes with every write to a product row: who wrote it, and where it lies. */
    public String versions() {
        return value("SELECT string_agg(id || xmin || ctid, ',' ORDER BY id) FROM product");
    }
}
