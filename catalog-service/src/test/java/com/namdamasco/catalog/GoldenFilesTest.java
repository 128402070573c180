package com.namdamasco.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.localstack.RepositoryRoot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.namdamasco.catalog.Fetcher.pushed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** docs/contracts: the fetcher's golden push goes in, the other golden files come out, field by field. */
@QuarkusTest
@WithTestResource(World.class)
class GoldenFilesTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Differ from run to run. Whether they are there, and of the right kind, is compared all the same. */
    private static final List<String> VARYING =
            List.of("id", "acceptedAt", "finishedAt", "durationMillis", "stockAsOf", "score");

    @Inject
    Rows rows;

    private String ingestion;

    @BeforeEach
    void pushTheGoldenEntries() throws IOException {
        rows.clear();
        ingestion = pushed(text("receive-products.json")).getString("id");
    }

    @Test
    void ingestion() throws IOException {
        assertSame("/api/ingestions/" + ingestion, "catalog-ingestion.json");
    }

    @Test
    void product() throws IOException {
        assertSame("/api/products/D0007277_ALMACEN_PRINCIPAL_SABANA_GRANDE", "catalog-product.json");
    }

    @Test
    void item() throws IOException {
        assertSame("/api/items/D0007277", "catalog-item.json");
    }

    @Test
    void search() throws IOException {
        JsonNode answer = answer("/api/products/search?query=televisor 32 pulgadas de menos de 200 dólares");

        // The lanes that speak for a result may be more than the example's.
        assertThat(answer.at("/results/0/matchedBy"))
                .extracting(JsonNode::asText)
                .contains("text", "meaning");
        ((ObjectNode) answer.at("/results/0"))
                .set("matchedBy", golden("catalog-search.json").at("/results/0/matchedBy"));
        assertThat(withoutVarying(answer)).isEqualTo(withoutVarying(golden("catalog-search.json")));
    }

    @Test
    void knowledge() throws IOException {
        assertSame(
                "/api/knowledge/search?limit=1&query=envíos a otras ciudades por encomienda", "catalog-knowledge.json");
    }

    private static void assertSame(String path, String file) throws IOException {
        assertThat(withoutVarying(answer(path))).isEqualTo(withoutVarying(golden(file)));
    }

    private static JsonNode withoutVarying(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String field : VARYING) {
                if (object.has(field) && !object.get(field).asText().startsWith("D0")) {
                    object.set(field, JsonNodeFactory.instance.textNode(kind(object.get(field))));
                }
            }
        }
        node.forEach(GoldenFilesTest::withoutVarying);
        return node;
    }

    private static String kind(JsonNode value) {
        return value.isTextual()
                ? value.textValue().replaceAll("\\.\\d+Z$", "Z").replaceAll("[0-9a-f]", "0")
                : value.getNodeType().name();
    }

    private static JsonNode answer(String path) throws IOException {
        return JSON.readTree(given().get(path).then().statusCode(200).extract().asString());
    }

    private static JsonNode golden(String file) throws IOException {
        return JSON.readTree(text(file));
    }

    private static String text(String file) throws IOException {
        return Files.readString(contracts().resolve(file));
    }

    private static Path contracts() {
        return RepositoryRoot.find().resolve("docs/contracts");
    }
}
