package com.namdamasco.e2e;

import com.namdamasco.localstack.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.StringJoiner;

/** The database of the application before this one: its two tables, as it made them, in a database of their own. */
final class OldApplication {

    static final int DIMENSION = 1536;

    private static final String SCHEMA =
            """
            CREATE EXTENSION IF NOT EXISTS vector;
            CREATE TABLE products (
                id varchar(512) PRIMARY KEY, item_code varchar(64), item_name text, description text,
                llm_summarized_description text, specifitacion text, category varchar(128), sub_category varchar(128),
                brand varchar(128), line varchar(128), item_group_name varchar(128), warehouse_name varchar(255),
                warehouse_name_canonical varchar(255), branch_name varchar(255), price numeric(12, 2),
                price_bolivar numeric(12, 2), stock integer, searchable_text_content text, embedding vector(1536),
                source_data_json jsonb, created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now());
            CREATE TABLE conversation_pauses (conversation_id varchar(255) PRIMARY KEY, paused_until timestamptz);
            """;

    private static final String PRODUCT =
            """
            INSERT INTO products (id, item_code, item_name, description, category, brand, warehouse_name, branch_name, price,
                                  price_bolivar, stock, searchable_text_content, embedding, source_data_json, updated_at)
            VALUES (?, ?, ?, ?, 'TELEVISORES', 'MARCA', ?, ?, ?::numeric, ?::numeric, ?, 'a text of its own', ?::vector, ?::jsonb,
                    now() - ? * interval '1 day')
            """;

    private final PostgresServer server;
    private final String name;

    OldApplication(PostgresServer server, String name) throws SQLException {
        this.server = server;
        this.name = name;
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        execute(SCHEMA);
    }

    String url() {
        return "postgresql://" + server.username() + ":" + server.password() + "@" + server.host() + ":" + server.port()
                + "/" + name;
    }

    /**
     * A row of products.
     *
     * @param price as PostgreSQL reads it, NaN too
     * @param vector as pgvector reads it
     * @param daysOld since its last update
     */
    record Row(
            String code,
            String itemName,
            String description,
            String warehouse,
            String price,
            Integer stock,
            String vector,
            String source,
            int daysOld) {}

    void product(String id, Row row) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(PRODUCT)) {
            insert.setString(1, id);
            insert.setString(2, row.code());
            insert.setString(3, row.itemName());
            insert.setString(4, row.description());
            insert.setString(5, row.warehouse());
            insert.setString(6, row.warehouse());
            insert.setString(7, row.price());
            insert.setString(8, row.price());
            insert.setObject(9, row.stock());
            insert.setString(10, row.vector());
            insert.setString(11, row.source());
            insert.setInt(12, row.daysOld());
            insert.executeUpdate();
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        String address = "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + name;
        return DriverManager.getConnection(address, server.username(), server.password());
    }

    static String vector(int seed) {
        Random random = new Random(seed);
        StringJoiner vector = new StringJoiner(",", "[", "]");
        for (int i = 0; i < DIMENSION; i++) {
            vector.add(String.valueOf(random.nextFloat() - 0.5f));
        }
        return vector.toString();
    }

    static String zeros() {
        return "[" + "0,".repeat(DIMENSION - 1) + "0]";
    }
}
