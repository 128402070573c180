package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.catalog.PushDoor;
import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.World;
import com.namdamasco.localstack.RepositoryRoot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.completed;
import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.pushed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What others learn of a push, on a real broker. */
@QuarkusTest
@WithTestResource(World.class)
class ChangesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Inject
    Rows rows;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @BeforeEach
    void emptyCatalogue() {
        rows.clear();
    }

    @Test
    void theRecordIsTheGoldenOne() throws IOException {
        Path contracts = RepositoryRoot.find().resolve("docs/contracts");
        String push = Files.readString(contracts.resolve("receive-products.json"));
        ObjectNode before = (ObjectNode) JSON.readTree(push).get(0).deepCopy();
        pushed("[" + before.put("stock", 0).put("price", 199.99) + "]");

        String ingestion = pushed(push).getString("id");

        JsonNode golden =
                JSON.readTree(contracts.resolve("catalog-changes.json").toFile());
        ConsumerRecord<String, byte[]> record = records(ingestion).get(0);
        ObjectNode value = (ObjectNode) JSON.readTree(record.value());
        assertThat(value.get("acceptedAt").asText()).endsWith("Z");
        value.set("ingestionId", golden.at("/value/ingestionId"));
        value.set("acceptedAt", golden.at("/value/acceptedAt"));
        assertThat(value).isEqualTo(golden.get("value"));
        assertThat(record.topic()).isEqualTo(golden.get("topic").asText());
        assertThat(record.key()).isEqualTo(golden.get("key").asText());
        golden.get("headers").properties().forEach(header -> assertThat(
                        new String(record.headers().lastHeader(header.getKey()).value(), StandardCharsets.UTF_8))
                .isEqualTo(header.getValue().asText()));
        assertThat(record.headers().lastHeader("ce_id")).isNotNull();
    }

    @Test
    void eachItemWithNewsHasOneRecordAndTheOthersNone() throws IOException {
        pushed("[" + fan("F1", "Centro", 1, 5) + "," + fan("F1", "Este", 0, 5) + "," + fan("F2", "Centro", 2, 5) + ","
                + fan("F3", "Centro", 3, 5) + "," + fan("F4", "Centro", 4, 5) + "]");

        String ingestion = PushDoor.request()
                .contentType("application/json")
                .body("[" + fan("F1", "Centro", 0, 5) + "," + fan("F1", "Este", 7, 6) + ","
                        + fan("F2", "Centro", 9, 5) + ","
                        + fan("F3", "Centro", 3, 5).replace("VENTILADOR", "ABANICO")
                        + "," + fan("F5", "Centro", 1, 5) + "]")
                .post("/api/receive-products?snapshot=complete")
                .then()
                .statusCode(202)
                .extract()
                .path("ingestionId");
        completed(ingestion);

        assertThat(changes(ingestion))
                .containsExactlyInAnyOrder(
                        "F1 [\"price\",\"back-in-stock\",\"out-of-stock\"] 2",
                        "F3 [\"text\"] 1",
                        "F4 [\"out-of-stock\"] 1",
                        "F5 [\"new\"] 1");
        await().atMost(BOUND)
                .until(() -> rows.value("SELECT count(*) FROM catalog_change").equals("0"));
    }

    @Test
    void aPushWithoutNewsIsSilent() throws IOException {
        pushed("[" + fan("F1", "Centro", 1, 5) + "]");

        String same = pushed("[" + fan("F1", "Centro", 1, 5) + "]").getString("id");
        String moreStock = pushed("[" + fan("F1", "Centro", 2, 5) + "]").getString("id");
        String dearer = pushed("[" + fan("F1", "Centro", 2, 6) + "]").getString("id");

        assertThat(changes(dearer)).containsExactly("F1 [\"price\"] 1");
        assertThat(all())
                .noneMatch(record ->
                        ingestion(record).equals(same) || ingestion(record).equals(moreStock));
    }

    private static String fan(String code, String warehouse, int stock, int price) {
        return entry(code, warehouse, "\"itemName\":\"VENTILADOR\",\"price\":" + price + ",\"stock\":" + stock);
    }

    /** Code, kinds and number of products of each record of an ingestion. */
    private List<String> changes(String ingestion) throws IOException {
        List<String> changes = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records(ingestion)) {
            JsonNode value = JSON.readTree(record.value());
            changes.add(value.get("itemCode").asText() + " " + value.get("changes") + " "
                    + value.get("products").size());
        }
        return changes;
    }

    /** Those of one ingestion, once everything has been sent. */
    private List<ConsumerRecord<String, byte[]>> records(String ingestion) {
        await().atMost(BOUND)
                .until(() -> rows.value("SELECT count(*) FROM catalog_change").equals("0"));
        return all().stream()
                .filter(record -> ingestion(record).equals(ingestion))
                .toList();
    }

    private static String ingestion(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value()).get("ingestionId").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> all() {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(ChangeRecord.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            await().atMost(BOUND).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
            });
            return records;
        }
    }
}
