package com.namdamasco.catalog.embedding;

import com.namdamasco.localstack.LocalStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was paid before there were spaces is in a space afterwards, and the fullest one is active. */
class SpacesMigrationTest {

    private static final String VECTORS =
            """
            INSERT INTO catalog.embedding (model, content_hash, embedding)
            SELECT model, gen_random_uuid(), vector::public.vector
            FROM (VALUES ('old', '[1,2]', 2), ('new', '[1,2,3]', 5)) v (model, vector, texts), generate_series(1, texts)
            """;

    @Test
    void vectorsOfBeforeBelongToTheSpaceOfTheirModel() throws SQLException {
        try (LocalStack stack = LocalStack.startTemporary(Set.of(LocalStack.Part.POSTGRES))) {
            flyway(stack.environment()).target("3").load().migrate();
            try (Connection connection = stack.postgres().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(VECTORS);
                statement.execute("CREATE INDEX embedding_hnsw_of_before ON catalog.embedding"
                        + " USING hnsw ((embedding::public.vector(3)) public.vector_cosine_ops) WHERE model = 'new'");

                flyway(stack.environment()).load().migrate();

                assertThat(
                                rows(
                                        statement,
                                        """
                                SELECT concat_ws(' ', provider, model, dimension, state, count(e), max(public.vector_dims(embedding)))
                                FROM catalog.embedding_space s LEFT JOIN catalog.embedding e ON e.space = s.id
                                GROUP BY s.id, provider, model, dimension, state ORDER BY model
                                """))
                        .containsExactly("openai new 3 active 5 3", "openai old 2 kept 2 2");
            }
        }
    }

    private static FluentConfiguration flyway(Map<String, String> environment) {
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        environment.get("DATABASE_HOST"),
                        environment.get("DATABASE_PORT"),
                        environment.get("DATABASE_NAME"));
        return Flyway.configure()
                .dataSource(url, environment.get("DATABASE_USERNAME"), environment.get("DATABASE_PASSWORD"))
                .defaultSchema("catalog")
                .schemas("catalog")
                .locations("classpath:db/migration");
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
