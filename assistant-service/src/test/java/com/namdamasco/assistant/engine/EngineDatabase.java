package com.namdamasco.assistant.engine;

import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/** A real PostgreSQL with the service's schema, one connection a thread, and a clock that can be moved. */
final class EngineDatabase implements AutoCloseable {

    private final LocalStack stack = LocalStack.startTemporary(Set.of(LocalStack.Part.POSTGRES));
    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);
    private final Jdbi jdbi;
    private final String passing;

    EngineDatabase() {
        PostgresServer postgres = stack.postgres();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password())
                .schemas("assistant")
                .createSchemas(true)
                .load()
                .migrate();
        jdbi = Jdbi.create(new ConnectionFactory() {
            @Override
            public Connection openConnection() {
                return connections.get();
            }

            @Override
            public void closeConnection(Connection connection) {
                // It is its thread's, for as long as that lives.
            }
        });
        passing = passing();
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Time passes for these conversations: whatever is stored of them lies that much longer ago. */
    void pass(List<String> conversationIds, int seconds) {
        String ids = conversationIds.stream().collect(Collectors.joining("','", "'", "'"));
        String update = passing.replace("$seconds", String.valueOf(seconds)).replace("$ids", ids);
        try (Statement statement = connections.get().createStatement()) {
            statement.execute(update);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void empty() {
        jdbi.useHandle(handle -> handle.execute("truncate conversation cascade"));
    }

    /** Every timestamp of every table that speaks of conversations, whichever tables there are. */
    private String passing() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select string_agg(update, '; ') from (
                            select 'update ' || c.table_name || ' set '
                                   || string_agg(c.column_name || ' = ' || c.column_name || ' - interval ''$seconds s''', ', ')
                                   || ' where conversation_id in ($ids)' as update
                              from information_schema.columns c
                             where c.table_schema = 'assistant' and c.data_type = 'timestamp with time zone'
                               and c.table_name in (select table_name from information_schema.tables
                                                     where table_schema = 'assistant' and table_type = 'BASE TABLE')
                               and exists (select 1 from information_schema.columns k
                                            where k.table_schema = c.table_schema and k.table_name = c.table_name
                                              and k.column_name = 'conversation_id')
                             group by c.table_name) as updates
                        """)
                .mapTo(String.class)
                .one());
    }

    private Connection connect() {
        try {
            Connection connection = stack.postgres().connect();
            connection.createStatement().execute("set search_path to assistant, public");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
