package com.namdamasco.gateway.publishing;

import com.namdamasco.gateway.spool.Lane;
import com.namdamasco.gateway.spool.Spool;
import com.namdamasco.gateway.spool.SpoolConfig;
import com.namdamasco.gateway.spool.SpooledRecord;
import com.namdamasco.localstack.LocalStack;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A record that the broker refuses for good, on a disk that takes no note of it. */
class DrainTest {
    private static final String TOPIC = "drained";
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AtomicInteger attempts = new AtomicInteger();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getMessage().contains("could not be set aside")) {
                attempts.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        Logger.getLogger(Spool.class.getName()).addHandler(log);
    }

    @AfterEach
    void end() {
        Logger.getLogger(Spool.class.getName()).removeHandler(log);
    }

    @Test
    void is_neither_tried_without_pause_nor_counted_as_set_aside() throws Exception {
        Config config = new Config(folder);
        try (Spool spool = Spool.open(config)) {
            SpooledRecord large = new SpooledRecord(0, new Lane(TOPIC, "1"), Map.of(), new byte[20_000], Instant.now());
            spool.append(large, System.nanoTime() + TimeUnit.SECONDS.toNanos(10))
                    .get(10, TimeUnit.SECONDS);
        }
        refuseUpdates();

        try (LocalStack stack = LocalStack.startTemporary(Set.of(LocalStack.Part.KAFKA));
                Spool spool = Spool.open(config)) {
            stack.kafka().createTopics(1, TOPIC);
            PublishingBudget budget = PublishingBudget.of(Duration.ofSeconds(3), config.after());
            Map<String, Object> broker =
                    Map.of("bootstrap.servers", stack.kafka().bootstrapServers(), "max.request.size", "5000");
            KafkaSender sender = new KafkaSender(budget, ProducerSettings.of(broker, budget));
            Drain drain = new Drain(spool, sender, new BrokerState());
            drain.start();
            try {
                await().atMost(Duration.ofSeconds(20)).until(() -> attempts.get() > 0);
                int before = attempts.get();
                Duration watched = PAUSE.multipliedBy(4);

                await().during(watched).atMost(watched.plus(PAUSE)).until(() -> drain.refused() == 0);

                assertThat(attempts.get() - before).isBetween(1, 5);
                assertThat(spool.records()).isEqualTo(1);
            } finally {
                drain.close();
                sender.close();
            }
        }
    }

    /** As a full disk does; what is in the file can be read. */
    private void refuseUpdates() throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("spool.db"));
                Statement statement = file.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER full BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        }
    }

    private record Config(Path directory) implements SpoolConfig {
        @Override
        public Duration after() {
            return Duration.ofMillis(1_500);
        }

        @Override
        public long maxRecords() {
            return 10;
        }

        @Override
        public MemorySize maxBytes() {
            return new MemorySize(BigInteger.valueOf(1_000_000));
        }
    }
}
