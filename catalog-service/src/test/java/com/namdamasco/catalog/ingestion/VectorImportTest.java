package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.Rows;
import com.namdamasco.catalog.Sandbox;
import com.namdamasco.catalog.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.namdamasco.catalog.Fetcher.entry;
import static com.namdamasco.catalog.Fetcher.pushed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** Vectors that were paid for elsewhere are found by the push of their entries, which asks nobody. */
@QuarkusTest
@WithTestResource(World.class)
class VectorImportTest {

    private static final String MODEL = "bge-small-en-v15-q";
    private static final int DIMENSION = 384;

    @Inject
    Rows rows;

    Sandbox sandbox;

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void aPushOfImportedTextsAsksTheProviderForNothing() {
        String centre = entry(
                "M1", "CENTRO", "\"itemName\":\"NEVERA MARCA 300 L\",\"description\":\"<p>Fría</p>\",\"price\":10");
        String east = entry(
                "M1", "ESTE", "\"itemName\":\" NEVERA  MARCA 300 L\",\"description\":\"<p>Fría</p>\",\"price\":12");
        JsonPath imported = imported(item(centre, vector(0.1)), item(east, vector(0.2)));
        int calls = sandbox.embedded(MODEL).size();

        JsonPath report = pushed("[" + centre + "," + east + "]");

        assertThat(imported.getInt("received")).isEqualTo(2);
        assertThat(imported.getInt("texts")).isEqualTo(1);
        assertThat(imported.getInt("imported")).isEqualTo(1);
        assertThat(report.getInt("embeddingsComputed")).isZero();
        assertThat(report.getInt("embeddingsReused")).isEqualTo(1);
        assertThat(sandbox.embedded(MODEL)).hasSize(calls);
    }

    @Test
    void theSameAgainChangesNothingAndKeepsTheVectorThatIsThere() {
        String radio = entry("M2", "CENTRO", "\"itemName\":\"RADIO PORTATIL\"");
        imported(item(radio, vector(0.5)));
        String before = rows.value("SELECT embedding::text FROM embedding");

        JsonPath again = imported(item(radio, vector(0.7)));

        assertThat(again.getInt("imported")).isZero();
        assertThat(rows.value("SELECT embedding::text FROM embedding")).isEqualTo(before);
    }

    @Test
    void aTextThatWaitedForItsEmbeddingWaitsNoLonger() {
        sandbox.failEmbeddings(1_000);
        String radio = entry("M3", "CENTRO", "\"itemName\":\"RADIO DE MESA\"");
        pushed("[" + radio + "]");

        imported(item(radio, vector(0.3)));

        sandbox.heal();
        assertThat(rows.value("SELECT count(*) FROM embedding_task")).isEqualTo("0");
    }

    @Test
    void whatCannotBeTakenIsNamedAndTheRestIsKept() {
        String fine = entry("M4", "CENTRO", "\"itemName\":\"LICUADORA\"");
        String noName = entry("M5", "CENTRO", "\"itemName\":\" \"");

        JsonPath result = imported(
                item(noName, vector(0.1)),
                item(fine, "[1,2,3]"),
                item(fine, vector(0)),
                item(fine, "null"),
                item(fine, vector(0.4).replaceFirst("0.4", "\"NaN\"")),
                item(fine, vector(0.4).replaceFirst("0.4", "1E+99")),
                item(fine, vector(0.4)));

        assertThat(result.getInt("imported")).isEqualTo(1);
        List<String> fields = result.getList("rejected.field");
        assertThat(fields).containsExactly("itemName", "vector", "vector", "vector", "vector", "vector");
        assertThat(result.getList("rejected.index")).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void vectorsOfAnotherModelAreRefused() {
        String body = "{\"provider\":\"openai\",\"model\":\"text-embedding-ada-002\",\"dimension\":1536,\"items\":[]}";

        send(body).then().statusCode(409).body("detail", containsString("text-embedding-ada-002"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"items\":[]}",
                "{\"items\":7,\"dimension\":384}",
                "{\"items\":[],\"dimension\":0,\"provider\":\"openai\",\"model\":\"m\"}",
                "{\"items\":[],\"dimension\":384,\"provider\":\"\\u0000\",\"model\":\"m\"}"
            })
    void whatIsNotAsDescribedIsRefused(String body) {
        send(body).then().statusCode(400).contentType("application/problem+json");
    }

    private static JsonPath imported(String... items) {
        String body = "{\"provider\":\"openai\",\"model\":\"" + MODEL + "\",\"dimension\":" + DIMENSION + ",\"items\":["
                + String.join(",", items) + "]}";
        return send(body).then().statusCode(200).extract().jsonPath();
    }

    private static Response send(String body) {
        return given().contentType("application/json").body(body).post("/api/embeddings/import");
    }

    private static String item(String entry, String vector) {
        return "{\"entry\":" + entry + ",\"vector\":" + vector + "}";
    }

    private static String vector(double each) {
        return DoubleStream.generate(() -> each)
                .limit(DIMENSION)
                .mapToObj(number -> number == 0 ? "0" : String.valueOf(number))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
