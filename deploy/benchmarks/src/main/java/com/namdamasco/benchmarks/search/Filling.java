package com.namdamasco.benchmarks.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.namdamasco.benchmarks.Terminal;
import com.namdamasco.localstack.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the catalogue: texts and figures through the fetcher's door, so that codes, words and whatever else is derived
 * from them are the service's own; vectors by COPY, because 200,000 of them would be a bench of its own.
 */
final class Filling {

    private static final int ITEMS_A_PUSH = 10_000;
    private static final Duration PUSH_BOUND = Duration.ofMinutes(10);
    private static final String COUNT = "SELECT count(*) FROM catalog.embedding";

    private final Shop shop;
    private final Size size;
    private final SyntheticCatalogue catalogue;
    private final ClusteredVectors vectors;
    private final HttpClient http = HttpClient.newHttpClient();

    Filling(Shop shop, Size size, SyntheticCatalogue catalogue, ClusteredVectors vectors) {
        this.shop = shop;
        this.size = size;
        this.catalogue = catalogue;
        this.vectors = vectors;
    }

    /** Does nothing when the catalogue is full already. */
    void run() throws SQLException, IOException, InterruptedException {
        // Texts wait for vectors that come otherwise.
        shop.start(Map.of("OPENAI_BASE_URL", "http://localhost:9/v1", "CATALOG_EMBEDDING_POLL_INTERVAL", "12h"));
        if (number(COUNT) != size.items()) {
            long begun = System.nanoTime();
            for (int from = 0; from < size.items(); from += ITEMS_A_PUSH) {
                push(from, Math.min(size.items(), from + ITEMS_A_PUSH));
            }
            Terminal.say("%s: pushed after %.1f s".formatted(size.name(), seconds(begun)));
            shop.stopService();
            copyVectors();
            Terminal.say("%s: vectors there after %.1f s".formatted(size.name(), seconds(begun)));
        }
        shop.stopService();
        try (Connection connection = shop.postgres().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    /** Waits for the products only: their vectors come otherwise. */
    private void push(int from, int to) throws IOException, InterruptedException, SQLException {
        send(HttpRequest.newBuilder(url("/api/receive-products"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("X-API-Key", Shop.SERVER_KEY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(from, to))));
        Await.until(PUSH_BOUND, this::tookAll, () -> "the catalogue does not take in a push");
        if (number("SELECT count(DISTINCT item_code) FROM catalog.product") != to) {
            throw new IllegalStateException(
                    "A push failed: see " + shop.service().log());
        }
    }

    private boolean tookAll() {
        try {
            return number("SELECT count(*) FROM catalog.ingestion WHERE products_at IS NULL AND status <> 'failed'")
                    == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] body(int from, int to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(new GZIPOutputStream(bytes))) {
            json.writeStartArray();
            for (int index = from; index < to; index++) {
                Item item = catalogue.item(index);
                for (Item.Place place : item.places()) {
                    write(json, item, place);
                }
            }
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json, Item item, Item.Place place) throws IOException {
        Kind kind = catalogue.kinds().get(item.kind());
        json.writeStartObject();
        json.writeStringField("itemCode", item.code());
        json.writeStringField("itemName", item.name());
        json.writeStringField("description", item.description());
        json.writeStringField("specifitacion", item.specification());
        json.writeNumberField("stock", place.stock());
        json.writeNumberField("price", item.priceCents() / 100.0);
        json.writeStringField("category", kind.category());
        json.writeStringField("subCategory", kind.subCategory());
        json.writeStringField("brand", catalogue.brands().get(item.brand()));
        json.writeStringField("whsName", "Almacen " + place.branch());
        json.writeStringField("branchName", place.branch());
        json.writeEndObject();
    }

    /** The index is made afterwards, by its own definition: in one go, as a re-embedding's is. */
    private void copyVectors() throws SQLException {
        try (Connection connection = shop.postgres().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = catalog, public");
            statement.execute("SET maintenance_work_mem = '2GB'");
            String index = text(statement, "indexdef");
            statement.execute("DROP INDEX catalog." + text(statement, "indexname"));
            statement.execute("DELETE FROM embedding_task");
            copy(connection);
            statement.execute(index);
        }
    }

    private void copy(Connection connection) throws SQLException {
        long space = number("SELECT id FROM catalog.embedding_space WHERE model = '" + Shop.MODEL + "'");
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY embedding (space, content_hash, embedding) FROM STDIN");
        try (Connection reading = shop.postgres().connect();
                Statement select = reading.createStatement()) {
            reading.setAutoCommit(false);
            select.setFetchSize(1_000);
            ResultSet rows =
                    select.executeQuery("SELECT DISTINCT ON (item_code) item_code, content_hash FROM catalog.product");
            while (rows.next()) {
                int index = Integer.parseInt(rows.getString(1).substring(1));
                Item item = catalogue.item(index);
                String row = space
                        + "\t"
                        + rows.getString(2)
                        + '\t'
                        + VectorText.of(vectors.of(item.kind(), item.brand(), index))
                        + '\n';
                byte[] bytes = row.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        }
    }

    private static String text(Statement statement, String column) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT " + column
                        + " FROM pg_indexes WHERE schemaname = 'catalog' AND tablename = 'embedding' AND indexdef LIKE '%hnsw%'")) {
            row.next();
            return row.getString(1);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = shop.postgres().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private URI url(String path) {
        return URI.create("http://localhost:" + shop.port() + path);
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
