package com.namdamasco.catalog.watch;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.ToDoubleFunction;

/**
 * How old the figures are, and what waits: as of the last look into the database, the same at every replica. NaN while it cannot be
 * asked, so that an alert can tell "nothing waits" from "nobody knows".
 */
@ApplicationScoped
class CatalogueWatch {

    /** Every part goes by an index, or by a table that is empty when all is well. Pushes take effect in their sequence. */
    private static final String LOOK =
            """
            SELECT (SELECT extract(epoch FROM now() - products_at) FROM ingestion
                     WHERE products_at IS NOT NULL ORDER BY sequence DESC LIMIT 1) AS age,
                   (SELECT count(*) FROM ingestion WHERE products_at IS NULL AND status IN ('accepted', 'running'))
                   AS waiting,
                   (SELECT coalesce(extract(epoch FROM now() - min(accepted_at)), 0) FROM ingestion
                     WHERE products_at IS NULL AND status IN ('accepted', 'running')) AS waiting_since,
                   (SELECT count(*) FROM ingestion
                     WHERE status = 'failed' AND accepted_at > now() - interval '1 day') AS failed,
                   (SELECT count(*) FROM embedding_task k JOIN embedding_space s ON s.id = k.space
                     WHERE k.refusal IS NULL AND s.state <> 'kept') AS embeddings_waiting,
                   (SELECT count(*) FROM embedding_task WHERE refusal IS NOT NULL) AS embeddings_refused,
                   (SELECT count(*) FROM embedding_space WHERE state <> 'kept' AND trouble IS NOT NULL) AS troubled,
                   (SELECT count(*) FROM catalog_change) AS changes
            """;

    private final AgroalDataSource database;
    private final MeterRegistry meters;
    private volatile State state = State.NOT_KNOWN;

    CatalogueWatch(AgroalDataSource database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    /** Ages in seconds; of ingestions NaN when there has been none. */
    private record State(
            double age,
            double waiting,
            double waitingSince,
            double failed,
            double embeddingsWaiting,
            double embeddingsRefused,
            double troubled,
            double changes) {

        static final State NOT_KNOWN = new State(
                Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    void register(@Observes StartupEvent event) {
        gauge("ingestion.age.seconds", "Since the latest push took effect", State::age);
        gauge("ingestion.waiting", "Accepted pushes that have not taken effect", State::waiting);
        gauge("ingestion.waiting.oldest.seconds", "Since the first of them was accepted", State::waitingSince);
        gauge("ingestion.failed", "Pushes of the last 24 hours that failed for good", State::failed);
        gauge("embeddings.waiting", "Distinct texts that wait for their embedding", State::embeddingsWaiting);
        gauge("embeddings.refused", "Texts that the provider does not take", State::embeddingsRefused);
        gauge("embeddings.troubled", "Models whose provider does not answer as it should", State::troubled);
        gauge("changes.waiting", "Changes of items that are not on Kafka yet", State::changes);
    }

    private void gauge(String name, String description, ToDoubleFunction<State> value) {
        Gauge.builder("namdamasco." + name, this, self -> value.applyAsDouble(self.state))
                .description(description)
                .register(meters);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement look = connection.prepareStatement(LOOK);
                ResultSet row = look.executeQuery()) {
            row.next();
            double age = row.getDouble("age");
            state = new State(
                    row.wasNull() ? Double.NaN : age,
                    row.getDouble("waiting"),
                    row.getDouble("waiting_since"),
                    row.getDouble("failed"),
                    row.getDouble("embeddings_waiting"),
                    row.getDouble("embeddings_refused"),
                    row.getDouble("troubled"),
                    row.getDouble("changes"));
        } catch (SQLException e) {
            state = State.NOT_KNOWN;
            throw e;
        }
    }
}
