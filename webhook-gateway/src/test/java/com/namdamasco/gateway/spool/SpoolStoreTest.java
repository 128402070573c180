package com.namdamasco.gateway.spool;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpoolStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00.123Z");

    @TempDir
    Path folder;

    private static SpooledRecord record(String key, String value) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", value);
        headers.put("ce_subject", "ñ " + key);
        return new SpooledRecord(
                0, new Lane("nulu.messages", key), headers, value.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static List<String> values(List<SpooledRecord> records) {
        return records.stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void keeps_records_whole_and_in_order_over_restarts() throws SQLException {
        try (SpoolStore store = SpoolStore.open(folder)) {
            store.append(List.of(record("a", "1"), record("b", "2")));
            store.append(List.of(record("a", "3")));
        }
        try (SpoolStore store = SpoolStore.open(folder)) {
            List<SpooledRecord> records = store.oldest(10);
            assertThat(values(records)).containsExactly("1", "2", "3");
            assertThat(records.get(2)).satisfies(third -> {
                assertThat(third.lane()).isEqualTo(new Lane("nulu.messages", "a"));
                assertThat(third.headers()).containsExactly(Map.entry("ce_id", "3"), Map.entry("ce_subject", "ñ a"));
                assertThat(third.spooledAt()).isEqualTo(NOW);
            });
            SpoolLedger ledger = new SpoolLedger(3, 1_000_000);
            store.count(ledger);
            assertThat(ledger.records()).isEqualTo(3);
            assertThat(ledger.bytes())
                    .isEqualTo(records.stream().mapToLong(SpooledRecord::bytes).sum());
            assertThat(ledger.hasRoom()).isFalse();
        }
    }

    @Test
    void what_is_deleted_or_set_aside_is_not_tried_again_and_places_are_never_used_twice() throws SQLException {
        try (SpoolStore store = SpoolStore.open(folder)) {
            store.append(List.of(record("a", "1"), record("a", "2"), record("a", "3")));
            List<SpooledRecord> all = store.oldest(10);
            store.setAside(all.get(0), "too large");
            store.delete(all.subList(1, 3));
            store.append(List.of(record("a", "4")));

            assertThat(values(store.oldest(10))).containsExactly("4");
            assertThat(store.oldest(10).get(0).sequence())
                    .isGreaterThan(all.get(2).sequence());
        }
    }

    @Test
    void deleted_texts_leave_the_file() throws SQLException, IOException {
        try (SpoolStore store = SpoolStore.open(folder)) {
            store.append(List.of(record("a", "un secreto del cliente")));
            store.delete(store.oldest(1));
        }
        assertThat(Files.readString(folder.resolve("spool.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain("secreto");
        assertThat(folder.resolve("spool.db-wal")).doesNotExist();
    }

    @Test
    void a_second_gateway_on_the_same_directory_does_not_start() throws SQLException {
        try (SpoolStore first = SpoolStore.open(folder)) {
            assertThat(first.isWritable()).isTrue();
            assertThatThrownBy(() -> SpoolStore.open(folder))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("SPOOL_DIRECTORY=" + folder)
                    .hasMessageContaining("no other gateway uses");
        }
    }

    @Test
    void a_directory_that_cannot_be_written_stops_the_start() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> SpoolStore.open(file.resolve("spool")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("SPOOL_DIRECTORY=");
    }

    @Test
    void a_window_is_as_large_as_asked_for() throws SQLException {
        try (SpoolStore store = SpoolStore.open(folder)) {
            store.append(IntStream.range(0, 300)
                    .mapToObj(i -> record("k" + i % 7, String.valueOf(i)))
                    .toList());

            assertThat(values(store.oldest(200)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 200).mapToObj(String::valueOf).toList());
        }
    }
}
