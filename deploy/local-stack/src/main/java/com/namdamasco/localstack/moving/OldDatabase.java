package com.namdamasco.localstack.moving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The database of the old application; it is only read. */
final class OldDatabase implements AutoCloseable {

    /** Exact decimals: a price must not pass through binary floating point. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** As JSON, so that NaN, NULL and numbers that were stored as text come as they are. The newest rows come last, and win. */
    private static final String PRODUCTS =
            """
            select (to_jsonb(p) - 'embedding' - 'searchable_text_content' - 'llm_summarized_description')::text,
                   p.embedding::text
              from products p
             order by to_jsonb(p) ->> 'updated_at' nulls first, p.id
            """;

    /** Times without a zone are UTC, as the old application wrote them. */
    private static final String PAUSES =
            """
            select conversation_id::text,
                   to_char(paused_until::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
              from conversation_pauses order by 1
            """;

    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;

    private OldDatabase(Connection connection) {
        this.connection = connection;
    }

    static OldDatabase open(URI url) throws SQLException {
        String[] account = url.getRawUserInfo().split(":", 2);
        Properties properties = new Properties();
        properties.setProperty("user", URLDecoder.decode(account[0], StandardCharsets.UTF_8));
        properties.setProperty(
                "password", account.length > 1 ? URLDecoder.decode(account[1], StandardCharsets.UTF_8) : "");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("options", "-c TimeZone=UTC -c default_transaction_read_only=on");
        int port = url.getPort() < 0 ? 5432 : url.getPort();
        String address = "jdbc:postgresql://" + url.getHost() + ":" + port + url.getPath();
        Connection connection = new org.postgresql.Driver().connect(address, properties);
        connection.setAutoCommit(false);
        return new OldDatabase(connection);
    }

    /** Takes a row of products. */
    interface ProductSink {
        /** @param vector as pgvector writes it; null: none */
        void take(ObjectNode row, String vector) throws IOException;
    }

    /** Takes a row of conversation_pauses; either value may be null. */
    interface PauseSink {
        void take(String conversationId, String pausedUntil) throws IOException;
    }

    void products(ProductSink sink) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(PRODUCTS)) {
                while (rows.next()) {
                    sink.take(object(rows.getString(1)), rows.getString(2));
                }
            }
        }
    }

    void pauses(PauseSink sink) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(PAUSES)) {
                while (rows.next()) {
                    sink.take(rows.getString(1), rows.getString(2));
                }
            }
        }
    }

    private static ObjectNode object(String json) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(json);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
