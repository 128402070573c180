package com.namdamasco.resilience.push;

import com.namdamasco.localstack.Await;
import com.namdamasco.resilience.rig.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/** What the catalogue is at when it is killed. */
enum Moment {
    /** The larger push is stored or being worked on, its product rows not yet compared. */
    COMPARING("LOCK TABLE catalog.product IN ACCESS EXCLUSIVE MODE"),
    /** In the transaction that makes the push visible. */
    WRITING("LOCK TABLE catalog.item_text IN SHARE ROW EXCLUSIVE MODE"),
    /** Products are there, their texts are being paid for. */
    EMBEDDING(null),
    /** Half of the larger push has come. */
    RECEIVING(null);

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(2);

    private final String lock;

    Moment(String lock) {
        this.lock = lock;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Takes the lock at which the work stops, so that a kill cannot come too late; closing lets go of it. */
    Connection hold(Catalogue catalogue) throws SQLException {
        Connection holding = catalogue.connect();
        if (lock != null) {
            holding.setAutoCommit(false);
            try (Statement statement = holding.createStatement()) {
                statement.execute(lock);
            }
        }
        return holding;
    }

    /** Returns when the service is at it. */
    void await(Catalogue catalogue, Round round) {
        Await.until(BOUND, POLL, () -> reached(catalogue, round), () -> "the moment of " + label() + " does not come");
    }

    private boolean reached(Catalogue catalogue, Round round) {
        return switch (this) {
            case COMPARING, WRITING -> isStage(catalogue.database());
            case EMBEDDING -> round.textsPaid() > 0;
            case RECEIVING -> round.halfSent();
        };
    }

    private boolean isStage(Database database) {
        return database.count("SELECT count(*) FROM catalog.ingestion_progress WHERE stage = '" + label() + "'") > 0;
    }
}
