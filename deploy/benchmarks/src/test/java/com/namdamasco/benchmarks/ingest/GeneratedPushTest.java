package com.namdamasco.benchmarks.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedPushTest {

    private static final int ENTRIES = 10_000;

    @Test
    void theSameSeedMakesTheSamePush() throws IOException {
        assertThat(bytes(100, 1, false)).isEqualTo(bytes(100, 1, false)).isNotEqualTo(bytes(100, 2, false));
    }

    @Test
    void anEntryIsAnItemInAWarehouseOfAboutTwoKilobytes() throws IOException {
        byte[] push = bytes(ENTRIES, 1, false);
        JsonNode entries = new ObjectMapper().readTree(push);

        Set<String> ids = new HashSet<>();
        Set<String> items = new HashSet<>();
        entries.forEach(entry -> {
            items.add(entry.path("itemCode").asText());
            ids.add(entry.path("itemCode").asText() + entry.path("whsName").asText());
        });

        assertThat(ids).hasSize(ENTRIES);
        assertThat(items).hasSize(ENTRIES / GeneratedPush.WAREHOUSES);
        assertThat(push.length / ENTRIES).isBetween(1_500, 2_500);
    }

    @Test
    void aboutOneInAHundredEntriesChanges() throws IOException {
        JsonNode before = new ObjectMapper().readTree(bytes(ENTRIES, 1, false));
        JsonNode after = new ObjectMapper().readTree(bytes(ENTRIES, 1, true));

        int texts = 0;
        int figures = 0;
        for (int n = 0; n < ENTRIES; n++) {
            boolean sameText =
                    before.get(n).path("description").equals(after.get(n).path("description"));
            texts += sameText ? 0 : 1;
            figures += sameText && !before.get(n).equals(after.get(n)) ? 1 : 0;
        }

        assertThat(texts).isEqualTo(10);
        assertThat(figures).isBetween(60, 120);
    }

    private static byte[] bytes(int entries, long seed, boolean changed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GeneratedPush(entries, seed, changed).writeTo(out);
        return out.toByteArray();
    }
}
