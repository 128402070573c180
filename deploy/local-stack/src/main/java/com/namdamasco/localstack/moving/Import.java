package com.namdamasco.localstack.moving;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.localstack.Await;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes over the old application's data: {@code ./deploy/import}. Run once more, it changes nothing. */
public final class Import {

    private static final Duration PUSH_BOUND = Duration.ofMinutes(30);
    private static final int PAUSES_AT_ONCE = 500;

    private final ImportOptions options;
    private final ImportReport report = new ImportReport();

    private Import(ImportOptions options) {
        this.options = options;
    }

    /** @param arguments as the script's usage says */
    public static void main(String... arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** What the command does; returns 0 when all was taken or refused with a reason, 1 when it broke off, 2 for a wrong call. */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            new Import(ImportOptions.of(arguments, environment)).run().print(out);
            return 0;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return 2;
        } catch (SQLException | IOException | IllegalStateException failure) {
            err.println("The import broke off: " + failure.getMessage());
            err.println("Run it again when that is mended: what was taken already is not taken twice.");
            return 1;
        }
    }

    private ImportReport run() throws SQLException, IOException {
        try (OldDatabase old = OldDatabase.open(options.from())) {
            if (options.products()) {
                products(old);
            }
            if (options.pauses()) {
                pauses(old);
            }
        }
        return report;
    }

    private void products(OldDatabase old) throws SQLException, IOException {
        Door service = new Door(options.catalog(), Map.of("Authorization", "Bearer " + options.catalogToken()));
        Door fetcher = new Door(options.catalog(), Map.of("X-API-KEY", options.receiverKey()));
        VectorMove vectors = new VectorMove(service, options.model(), report);
        List<String> names = new ArrayList<>();
        Path push = Files.createTempFile("namdamasco-import", ".json");
        try {
            try (JsonGenerator out = OldDatabase.JSON.createGenerator(Files.newBufferedWriter(push))) {
                out.writeStartArray();
                old.products((row, vector) -> {
                    ObjectNode entry = OldProduct.entry(row);
                    report.productsRead++;
                    names.add("product " + row.path("id").asText());
                    out.writeTree(entry);
                    if (options.vectors() && vector != null) {
                        vectors.take(entry, vector);
                    }
                });
                out.writeEndArray();
            }
            vectors.finish();
            push(fetcher, push, names);
        } finally {
            Files.delete(push);
        }
    }

    private void push(Door fetcher, Path push, List<String> names) throws IOException {
        String id = fetcher.post("/api/receive-products", BodyPublishers.ofFile(push))
                .path("ingestionId")
                .asText();
        JsonNode done = Await.until(PUSH_BOUND, Duration.ofMillis(500), "the catalogue to take in the products", () -> {
            JsonNode state = state(fetcher, id);
            return List.of("completed", "failed").contains(state.path("status").asText()) ? state : null;
        });
        if (done.path("status").asText().equals("failed")) {
            throw new IOException("the catalogue refused the products: "
                    + done.path("failure").asText());
        }
        report.push(done);
        report.rejectedProducts(done.path("rejections"), names);
    }

    private static JsonNode state(Door fetcher, String id) {
        try {
            return fetcher.get("/api/ingestions/" + id);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void pauses(OldDatabase old) throws SQLException, IOException {
        Door assistant = new Door(options.assistant(), Map.of("Authorization", "Bearer " + options.assistantToken()));
        ArrayNode batch = OldDatabase.JSON.createArrayNode();
        old.pauses((conversationId, pausedUntil) -> {
            batch.addObject().put("conversationId", conversationId).put("pausedUntil", pausedUntil);
            if (batch.size() == PAUSES_AT_ONCE) {
                send(assistant, batch);
            }
        });
        send(assistant, batch);
    }

    private void send(Door assistant, ArrayNode batch) throws IOException {
        if (!batch.isEmpty()) {
            List<String> ids = new ArrayList<>();
            batch.forEach(pause -> ids.add(pause.path("conversationId").asText()));
            JsonNode body = OldDatabase.JSON.createObjectNode().set("pauses", batch.deepCopy());
            report.pauses(assistant.post("/api/pauses/import", body), ids);
            batch.removeAll();
        }
    }
}
