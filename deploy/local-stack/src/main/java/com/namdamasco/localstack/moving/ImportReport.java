package com.namdamasco.localstack.moving;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was read, taken over, left as it was, and refused and why. */
final class ImportReport {

    private static final int SHOWN = 20;

    int productsRead;
    int vectorsRead;
    int vectorsImported;
    int vectorTexts;
    int productsCreated;
    int productsChanged;
    int productsUnchanged;
    int productsDuplicate;
    int productsRejected;
    int embeddingsPaid;
    int pausesRead;
    int pausesImported;
    int pausesUnchanged;
    int pausesOver;
    int pausesRejected;
    final List<String> refusals = new ArrayList<>();

    void vectors(JsonNode result) {
        vectorsRead += result.path("received").asInt();
        vectorTexts += result.path("texts").asInt();
        vectorsImported += result.path("imported").asInt();
        for (JsonNode rejection : result.path("rejected")) {
            refusals.add("a vector: " + rejection.path("field").asText() + ": "
                    + rejection.path("reason").asText());
        }
    }

    void push(JsonNode ingestion) {
        productsCreated = ingestion.path("created").asInt();
        productsChanged = ingestion.path("updated").asInt();
        productsUnchanged = ingestion.path("unchanged").asInt();
        productsDuplicate = ingestion.path("duplicates").asInt();
        productsRejected = ingestion.path("rejected").asInt();
        embeddingsPaid = ingestion.path("embeddingsComputed").asInt();
    }

    void rejectedProducts(JsonNode rejections, List<String> names) {
        for (JsonNode rejection : rejections) {
            int index = rejection.path("index").asInt();
            refusals.add(names.get(index) + ": " + rejection.path("field").asText() + ": "
                    + rejection.path("reason").asText());
        }
    }

    void pauses(JsonNode result, List<String> ids) {
        pausesRead += result.path("received").asInt();
        pausesImported += result.path("imported").asInt();
        pausesUnchanged += result.path("unchanged").asInt();
        pausesOver += result.path("over").asInt();
        for (JsonNode rejection : result.path("rejected")) {
            pausesRejected++;
            refusals.add("the pause of conversation "
                    + ids.get(rejection.path("index").asInt()) + ": "
                    + rejection.path("reason").asText());
        }
    }

    /** What is different from before. */
    int changes() {
        return productsCreated + productsChanged + vectorsImported + pausesImported;
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%-10s %8s %8s %10s %9s%n", "", "read", "imported", "unchanged", "rejected");
        out.printf(
                Locale.ROOT,
                "%-10s %8d %8d %10d %9d   %d of them changed, %d duplicates%n",
                "products",
                productsRead,
                productsCreated + productsChanged,
                productsUnchanged,
                productsRejected,
                productsChanged,
                productsDuplicate);
        out.printf(
                Locale.ROOT,
                "%-10s %8d %8d %10s %9s   %d embeddings had to be paid%n",
                "vectors",
                vectorsRead,
                vectorsImported,
                "",
                "",
                embeddingsPaid);
        out.printf(
                Locale.ROOT,
                "%-10s %8d %8d %10d %9d   %d were over%n",
                "pauses",
                pausesRead,
                pausesImported,
                pausesUnchanged,
                pausesRejected,
                pausesOver);
        refusals.stream().limit(SHOWN).forEach(refusal -> out.println("  rejected: " + refusal));
        if (refusals.size() > SHOWN) {
            out.printf(Locale.ROOT, "  and %d more%n", refusals.size() - SHOWN);
        }
        out.printf(Locale.ROOT, "%d changes%n", changes());
        out.flush();
    }
}
