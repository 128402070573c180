package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.namdamasco.localstack.LocalStack;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The broker goes away in the middle of a run and comes back: every change arrives, those of an item in their order, none is
 * lost. Twice is allowed: the acknowledgement may be what got lost.
 */
class BrokerOutageIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final int ITEMS = 400;
    private static final int PUSHES = 9;

    @Test
    void changesWaitForTheBroker() throws Exception {
        try (PackagedCatalogue catalogue = new PackagedCatalogue(
                "broker-outage",
                Set.of(LocalStack.Part.POSTGRES, LocalStack.Part.KAFKA),
                Map.of("CATALOG_INGESTION_POLL_INTERVAL", "0.5s"),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"))) {
            catalogue.service.start();
            for (int price = 1; price <= PUSHES; price++) {
                if (price == 4) {
                    // With changes of the last push still on their way.
                    catalogue.stack.kafka().kill();
                }
                String id = catalogue.push("", "price-" + price, BodyPublishers.ofString(entries(price)));
                if (price == 6) {
                    catalogue.completed(id, BOUND);
                    assertThat(waiting(catalogue)).as("with the broker away").isNotZero();
                    catalogue.stack.kafka().start();
                }
            }

            await().atMost(BOUND).until(() -> catalogue
                    .value("SELECT count(*) FROM catalog.ingestion WHERE products_at IS NULL")
                    .equals("0"));
            await().atMost(BOUND).until(() -> waiting(catalogue) == 0);

            List<Integer> every = IntStream.rangeClosed(1, PUSHES).boxed().toList();
            Map<String, List<Integer>> arrived = arrived(catalogue.stack.kafka().bootstrapServers());
            assertThat(arrived).hasSize(ITEMS);
            assertThat(arrived.values()).allSatisfy(prices -> assertThat(List.copyOf(new LinkedHashSet<>(prices)))
                    .isEqualTo(every));
        }
    }

    private static int waiting(PackagedCatalogue catalogue) {
        return Integer.parseInt(catalogue.value("SELECT count(*) FROM catalog.catalog_change"));
    }

    private static String entries(int price) {
        return IntStream.range(0, ITEMS)
                .mapToObj(n ->
                        "{\"itemCode\":\"B%d\",\"whsName\":\"W\",\"itemName\":\"BATIDORA\",\"stock\":1,\"price\":%d}"
                                .formatted(n, price))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The prices that were told of each item, in the order of the topic. */
    private static Map<String, List<Integer>> arrived(String broker) throws IOException {
        Map<String, List<Integer>> arrived = new HashMap<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(ChangeRecord.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    JsonNode change = JSON.readTree(record.value());
                    int price = change.at("/products/0/priceUsd/to").asInt();
                    arrived.computeIfAbsent(change.get("itemCode").asText(), code -> new ArrayList<>())
                            .add(price);
                }
            }
        }
        return arrived;
    }
}
