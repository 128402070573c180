package com.namdamasco.catalog.ingestion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Products in stock that a complete snapshot does not mention. Works on the temporary table "pushed" of {@link Delta},
 * which names rejected entries too: a wrong price does not make a product vanish.
 */
final class Absentees {

    private static final String COUNT =
            """
            SELECT count(*), count(*) FILTER (WHERE NOT EXISTS (SELECT FROM pushed WHERE pushed.id = p.id))
            FROM product p WHERE p.stock > 0
            """;

    private static final String TO_ZERO =
            """
            UPDATE product p SET
                stock = 0, ingestion_id = ?, stock_as_of = ?,
                entry_hash = entry_hash(p.content_hash, p.item_code, p.warehouse, p.branch, 0, p.price_usd, p.price_bs)
            WHERE p.stock > 0 AND NOT EXISTS (SELECT FROM pushed WHERE pushed.id = p.id)
            """;

    private final Connection connection;
    private final int inStock;
    private final int absent;

    private Absentees(Connection connection, int inStock, int absent) {
        this.connection = connection;
        this.inStock = inStock;
        this.absent = absent;
    }

    static Absentees find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(COUNT)) {
            counts.next();
            return new Absentees(connection, counts.getInt(1), counts.getInt(2));
        }
    }

    /** Why the snapshot is not believed; null when it is. {@code limit} is a share of what is in stock, 0 to 1. */
    String refusal(double limit) {
        if (absent <= limit * inStock) {
            return null;
        }
        return ("Refused, nothing was changed: of %d products in stock %d are absent from this snapshot, more than the"
                        + " share of %s that may vanish at once. If that is true, push it again with force=true.")
                .formatted(inStock, absent, limit);
    }

    /** Number of products that went to stock 0. Their price and text stay. */
    int toZero(AcceptedPush push) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TO_ZERO)) {
            update.setObject(1, push.id());
            update.setObject(2, push.acceptedAt());
            return update.executeUpdate();
        }
    }
}
