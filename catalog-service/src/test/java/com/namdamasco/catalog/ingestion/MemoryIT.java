package com.namdamasco.catalog.ingestion;

import com.namdamasco.localstack.LocalStack;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Memory does not grow with the push: one that is larger than the whole heap passes, first and again. The large proof is
 * {@code ./deploy/bench ingest --memory}.
 */
class MemoryIT {

    /** Enough for the service itself, and some thirty megabytes more. */
    private static final int HEAP_MEGABYTES = 112;

    private static final int ENTRIES = 24_000;
    private static final int WAREHOUSES = 100;
    private static final String DESCRIPTION =
            "<p>Nevera de dos puertas con dispensador de agua y luz interior.</p> ".repeat(78);
    private static final Duration BOUND = Duration.ofMinutes(3);

    @Test
    void aPushLargerThanTheHeapTakesEffect() throws Exception {
        long bytes = (long) ENTRIES * DESCRIPTION.length();
        assertThat(bytes).isGreaterThan((long) HEAP_MEGABYTES * 1024 * 1024);
        try (PackagedCatalogue catalogue = new PackagedCatalogue(
                "memory",
                Set.of(LocalStack.Part.POSTGRES),
                Map.of(),
                List.of("-Xmx" + HEAP_MEGABYTES + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"))) {
            catalogue.service.start();

            String first = catalogue.push("", "first", BodyPublishers.ofInputStream(MemoryIT::push));
            int created = catalogue.completed(first, BOUND).get("created").asInt();
            String again = catalogue.push("", "again", BodyPublishers.ofInputStream(MemoryIT::push));
            int unchanged = catalogue.completed(again, BOUND).get("unchanged").asInt();

            assertThat(created).isEqualTo(ENTRIES);
            assertThat(unchanged).isEqualTo(ENTRIES);
        }
    }

    /** Made while it is sent. */
    private static InputStream push() {
        Iterator<InputStream> parts = IntStream.rangeClosed(0, ENTRIES)
                .mapToObj(n -> n < ENTRIES ? (n == 0 ? "[" : ",") + entry(n) : "]")
                .<InputStream>map(part -> new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }

    private static String entry(int n) {
        int item = n / WAREHOUSES;
        return "{\"itemCode\":\"M%d\",\"itemName\":\"NEVERA %d\",\"whsName\":\"W%d\",\"stock\":3,\"description\":\"%s\"}"
                .formatted(item, item, n % WAREHOUSES, DESCRIPTION);
    }
}
