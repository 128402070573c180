package com.namdamasco.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalStackTest {
    @TempDir
    Path folder;

    @Test
    void theTemporaryStackHasVectorsAndCarriesRecordsAndLeavesNothing() throws Exception {
        // Given
        Set<Long> before = children();
        Path data;

        // When
        try (LocalStack stack = LocalStack.startTemporary()) {
            data = stack.dataDirectory();
            stack.kafka().createTopics(3, "greetings");
            send(stack, "greetings", "1057", "¡Hola!");

            // Then
            assertThat(value(stack.postgres(), "SELECT '[1,2]'::vector <-> '[1,4]'::vector"))
                    .isEqualTo("2");
            assertThat(value(stack.postgres(), "SELECT unaccent('Más') || similarity('tele', 'tele')"))
                    .isEqualTo("Mas1");
            assertThat(value(stack.postgres(), "SELECT lower('ÁÑ')")).isEqualTo("áñ");
            assertThat(receive(stack, "greetings")).singleElement().satisfies(record -> {
                assertThat(record.key()).isEqualTo("1057");
                assertThat(record.value()).isEqualTo("¡Hola!");
            });
            assertThat(stack.environment())
                    .containsKeys("DATABASE_HOST", "DATABASE_PORT", "DATABASE_NAME", "DATABASE_USERNAME")
                    .containsEntry("KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers());
            assertThat(children()).hasSizeGreaterThan(before.size());
        }
        assertThat(children()).isEqualTo(before);
        assertThat(data).doesNotExist();
    }

    @Test
    void theOutageOfAPartEndsWithItsDataOnTheSamePort() throws Exception {
        try (LocalStack stack = LocalStack.startTemporary()) {
            // Given
            execute(stack.postgres(), "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
            send(stack, "kept", "a", "before");

            // When
            stack.postgres().stop();
            stack.kafka().kill();
            assertThatThrownBy(() -> value(stack.postgres(), "SELECT 1")).isInstanceOf(SQLException.class);
            stack.postgres().start();
            stack.kafka().start();

            // Then
            assertThat(value(stack.postgres(), "SELECT id FROM kept")).isEqualTo("7");
            assertThat(receive(stack, "kept")).singleElement().satisfies(record -> assertThat(record.value())
                    .isEqualTo("before"));
        }
    }

    @Test
    void thePersistentStackFindsItsDataAgainAndLocksItsFolder() throws Exception {
        // Given
        openToEveryone(folder);
        Path data = folder.resolve("data");
        try (LocalStack first = LocalStack.start(data)) {
            execute(first.postgres(), "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
            send(first, "kept", "a", "before");
            assertThatThrownBy(() -> LocalStack.start(data))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(data.toString());
        }

        // When
        try (LocalStack second = LocalStack.start(data)) {

            // Then
            assertThat(value(second.postgres(), "SELECT id FROM kept")).isEqualTo("7");
            assertThat(receive(second, "kept")).hasSize(1);
        }
    }

    @Test
    void aStackStartedWithoutAPartSaysSo() {
        try (LocalStack stack = LocalStack.startTemporary(Set.of(LocalStack.Part.POSTGRES))) {
            assertThat(stack.environment()).containsKey("DATABASE_HOST").doesNotContainKey("KAFKA_BOOTSTRAP_SERVERS");
            assertThatThrownBy(stack::kafka).hasMessageContaining("without Kafka");
        }
    }

    static void openToEveryone(Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Set<Long> children() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(java.util.stream.Collectors.toSet());
    }

    static void execute(PostgresServer postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(PostgresServer postgres, String query) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void send(LocalStack stack, String topic, String key, String value) throws Exception {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", stack.kafka().bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get(20, java.util.concurrent.TimeUnit.SECONDS);
        }
    }

    private static List<ConsumerRecord<String, String>> receive(LocalStack stack, String topic) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", stack.kafka().bootstrapServers(),
                "group.id", "test",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<ConsumerRecord<String, String>> received = new java.util.ArrayList<>();
            org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(received::add);
                return !received.isEmpty();
            });
            return received;
        }
    }
}
