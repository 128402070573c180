package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.Pause;
import com.namdamasco.localstack.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks into the services' database, past any proxies, as its owner. Schemas: assistant, catalog. */
public final class Database {

    private final PostgresServer postgres;

    public Database(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** The rows, each a list of texts; null where the column is. */
    public List<List<String>> rows(String sql) {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + sql, e);
        }
    }

    /** The first column of all rows. */
    public List<String> values(String sql) {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    /** The one figure that the query gives. */
    public long count(String sql) {
        return Long.parseLong(values(sql).get(0));
    }

    /** Any statements, with semicolons between. */
    public void execute(String sql) {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses: " + sql, e);
        }
    }

    /** What a scenario does. */
    public interface Work {
        void run() throws Exception;
    }

    /** Executes the statements again and again while the work is done: takes a guard away that is not a single object. */
    public void sabotagedBy(String sql, Duration every, Work work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread saboteur = new Thread(
                () -> {
                    while (!over.get()) {
                        execute(sql);
                        Pause.millis(every.toMillis());
                    }
                },
                "saboteur");
        saboteur.setDaemon(true);
        saboteur.start();
        try {
            work.run();
        } finally {
            over.set(true);
            saboteur.join();
        }
    }
}
