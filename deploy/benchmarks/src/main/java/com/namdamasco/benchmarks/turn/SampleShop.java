package com.namdamasco.benchmarks.turn;

import com.namdamasco.benchmarks.Pause;
import com.namdamasco.localstack.RepositoryRoot;
import com.namdamasco.localstack.up.SampleCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Random;

/** A catalogue with the sample products, of which {@link Played} tells a price. */
public final class SampleShop {

    /** Of {@link #vector}. */
    public static final int DIMENSION = 384;

    private SampleShop() {}

    /**
     * Pushes the sample products and waits until they are served.
     *
     * @param secret both RECEIVER_API_KEY and CATALOG_SERVICE_TOKEN
     */
    public static void fill(URI catalogue, String secret) throws IOException, InterruptedException {
        Path folder = RepositoryRoot.find().resolve("deploy/sample-catalogue");
        HttpClient http = HttpClient.newHttpClient();
        http.send(
                HttpRequest.newBuilder(catalogue.resolve("/api/receive-products"))
                        .header("X-API-KEY", secret)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                SampleCatalogue.entriesOf(folder).toString()))
                        .build(),
                BodyHandlers.discarding());
        HttpRequest item = HttpRequest.newBuilder(catalogue.resolve("/api/items/" + Played.ITEM))
                .header("Authorization", "Bearer " + secret)
                .build();
        long end = System.nanoTime() + 60_000_000_000L;
        while (http.send(item, BodyHandlers.discarding()).statusCode() != 200) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The sample catalogue was not taken in within a minute");
            }
            Pause.millis(100);
        }
    }

    /** Of an embedding model that answers at once: depends on the text alone. */
    public static float[] vector(String text) {
        Random random = new Random(text.hashCode());
        float[] vector = new float[DIMENSION];
        for (int n = 0; n < DIMENSION; n++) {
            vector[n] = random.nextFloat() - 0.5f;
        }
        return vector;
    }
}
