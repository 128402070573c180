package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.work.WorkLoop;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Sends the committed changes of items to Kafka, in their order, each at least once: they leave the table only after the
 * broker's acknowledgement. One replica at a time. While the broker is away they wait in the table; neither pushes nor
 * search notice, and so readiness does not ask for Kafka.
 */
@ApplicationScoped
class ChangePublisher {

    private static final Logger LOG = Logger.getLogger(ChangePublisher.class);
    private static final int BATCH = 500;
    /** Any number of its own: whoever holds it is the one that sends. */
    private static final long SENDER_LOCK = 7_277_002L;

    private static final String LOCK = "SELECT pg_try_advisory_lock(?)";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(?)";

    private static final String NEXT =
            "SELECT sequence, item_code, record FROM catalog_change ORDER BY sequence LIMIT " + BATCH;

    private final AgroalDataSource database;
    private final Map<String, Object> settings;
    private final WorkLoop loop = new WorkLoop("catalog-changes", this::publishBatch);

    /** Of the loop's thread, until the shutdown. Null until the broker's address resolves. */
    private KafkaProducer<String, byte[]> producer;

    private boolean away;

    ChangePublisher(AgroalDataSource database, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.database = database;
        this.settings = ChangeRecord.producerSettings(broker);
    }

    @Scheduled(every = "{catalog.ingestion.poll-interval}")
    void wake() {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(5));
        }
    }

    private boolean publishBatch() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            if (!isTrue(connection, LOCK)) {
                return false;
            }
            try {
                return publish(connection);
            } finally {
                isTrue(connection, UNLOCK);
            }
        }
    }

    /** No transaction spans the sending: an index built beside it would wait for the broker, and so would vacuum. */
    private boolean publish(Connection connection) throws SQLException, InterruptedException {
        List<ChangeRecord> changes = next(connection);
        if (changes.isEmpty()) {
            return false;
        }
        try {
            send(changes);
        } catch (KafkaException | ExecutionException e) {
            tellOnce(e);
            return false;
        }
        delete(connection, changes.get(changes.size() - 1).sequence());
        return true;
    }

    private void tellOnce(Exception e) {
        if (!away) {
            LOG.warnf("Changes of items wait for the broker cause=%s", e.getMessage());
            away = true;
        }
    }

    private static boolean isTrue(Connection connection, String lock) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(lock)) {
            call.setLong(1, SENDER_LOCK);
            try (ResultSet row = call.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** At most one of each item: its next one goes only after the broker has this, or a loss would exchange them. */
    private static List<ChangeRecord> next(Connection connection) throws SQLException {
        List<ChangeRecord> changes = new ArrayList<>();
        Set<String> items = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next() && items.add(rows.getString(2))) {
                changes.add(new ChangeRecord(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
        }
        return changes;
    }

    private void send(List<ChangeRecord> changes) throws ExecutionException, InterruptedException {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ChangeRecord change : changes) {
            sent.add(producer.send(change.toKafka()));
        }
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        away = false;
    }

    private static void delete(Connection connection, long last) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM catalog_change WHERE sequence <= ?")) {
            delete.setLong(1, last);
            delete.executeUpdate();
        }
    }
}
