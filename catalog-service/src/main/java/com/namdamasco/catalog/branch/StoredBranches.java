package com.namdamasco.catalog.branch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces the list of branches in one transaction: readers see the old list or the new one. What is equal is not written. */
@ApplicationScoped
class StoredBranches {

    private static final String UPSERT =
            """
            INSERT INTO branch AS b (branch_key, warehouse_key, branch, warehouse, city, state, address, hours, latitude,
                                     longitude, city_synonyms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (branch_key) DO UPDATE SET
                warehouse_key = excluded.warehouse_key, branch = excluded.branch, warehouse = excluded.warehouse,
                city = excluded.city, state = excluded.state, address = excluded.address, hours = excluded.hours,
                latitude = excluded.latitude, longitude = excluded.longitude, city_synonyms = excluded.city_synonyms
            """;

    private final AgroalDataSource database;

    StoredBranches(AgroalDataSource database) {
        this.database = database;
    }

    /** By request: it stands until the file's content changes, or the next request. */
    Replaced replaceByRequest(List<Branch> branches) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return inTransaction(connection, () -> {
                lockedFileDigest(connection);
                Replaced replaced = replace(connection, branches);
                try (Statement update = connection.createStatement()) {
                    update.execute("UPDATE branch_list SET origin = 'request'");
                }
                return replaced;
            });
        }
    }

    /** From the file, unless this content was applied last; then null. Replicas that start together apply it once. */
    Replaced replaceByFile(List<Branch> branches, String digest) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return inTransaction(connection, () -> {
                if (digest.equals(lockedFileDigest(connection))) {
                    return null;
                }
                Replaced replaced = replace(connection, branches);
                try (PreparedStatement update =
                        connection.prepareStatement("UPDATE branch_list SET origin = 'file', file_digest = ?")) {
                    update.setString(1, digest);
                    update.execute();
                }
                return replaced;
            });
        }
    }

    private static String lockedFileDigest(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT file_digest FROM branch_list FOR UPDATE")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Replaced replace(Connection connection, List<Branch> branches) throws SQLException {
        Map<String, Branch> stored = stored(connection);
        Set<String> removed = new HashSet<>(stored.keySet());
        int created = 0;
        int changed = 0;
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Branch branch : branches) {
                Branch before = stored.get(branch.key());
                removed.remove(branch.key());
                if (!branch.equals(before)) {
                    add(upsert, branch);
                    created += before == null ? 1 : 0;
                    changed += before == null ? 0 : 1;
                }
            }
            if (created + changed > 0) {
                upsert.executeBatch();
            }
        }
        remove(connection, removed);
        return new Replaced(branches.size(), created, changed, branches.size() - created - changed, removed.size());
    }

    private static Map<String, Branch> stored(Connection connection) throws SQLException {
        Map<String, Branch> stored = new HashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT * FROM branch")) {
            while (row.next()) {
                Branch branch = new Branch(
                        row.getString("warehouse"),
                        row.getString("branch"),
                        row.getString("city"),
                        row.getString("state"),
                        row.getString("address"),
                        row.getString("hours"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        List.of((String[]) row.getArray("city_synonyms").getArray()));
                stored.put(row.getString("branch_key"), branch);
            }
        }
        return stored;
    }

    private static void add(PreparedStatement upsert, Branch branch) throws SQLException {
        upsert.setString(1, branch.key());
        upsert.setString(2, branch.warehouseKey());
        upsert.setString(3, branch.branch());
        upsert.setString(4, branch.warehouse());
        upsert.setString(5, branch.city());
        upsert.setString(6, branch.state());
        upsert.setString(7, branch.address());
        upsert.setString(8, branch.hours());
        upsert.setDouble(9, branch.latitude());
        upsert.setDouble(10, branch.longitude());
        upsert.setArray(
                11,
                upsert.getConnection()
                        .createArrayOf("text", branch.citySynonyms().toArray()));
        upsert.addBatch();
    }

    private static void remove(Connection connection, Set<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM branch WHERE branch_key = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("text", keys.toArray()));
            delete.execute();
        }
    }

    private interface Work {
        Replaced run() throws SQLException;
    }

    private static Replaced inTransaction(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Replaced replaced = work.run();
            connection.commit();
            return replaced;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
