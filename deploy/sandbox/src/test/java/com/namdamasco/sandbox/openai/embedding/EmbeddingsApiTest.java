package com.namdamasco.sandbox.openai.embedding;

import com.namdamasco.sandbox.Hands;
import com.namdamasco.sandbox.SandboxTest;
import io.restassured.path.json.JsonPath;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

@SandboxTest
class EmbeddingsApiTest {

    @Test
    void embedsABatchInOrder() {
        JsonPath answer = embed("[\"television set\",\"tv screen\",\"chicken soup\"]", "");

        assertThat(answer.getString("object")).isEqualTo("list");
        assertThat(answer.getString("model")).isEqualTo("any-model");
        assertThat(answer.getList("data.index")).containsExactly(0, 1, 2);
        assertThat(answer.getInt("usage.prompt_tokens")).isBetween(6, 30);
        assertThat(answer.getInt("usage.total_tokens")).isEqualTo(answer.getInt("usage.prompt_tokens"));
        List<Float> television = answer.getList("data[0].embedding", Float.class);
        List<Float> screen = answer.getList("data[1].embedding", Float.class);
        List<Float> soup = answer.getList("data[2].embedding", Float.class);
        assertThat(television).hasSize(384);
        assertThat(cosine(television, television)).isCloseTo(1.0, within(1e-3));
        assertThat(cosine(television, screen)).isGreaterThan(cosine(television, soup) + 0.1);
    }

    @Test
    void givesTheSameVectorInBase64() {
        List<Float> floats = embed("\"nevera\"", ",\"dimensions\":384").getList("data[0].embedding", Float.class);

        String encoded = embed("\"nevera\"", ",\"encoding_format\":\"base64\"").getString("data[0].embedding");

        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.remaining()).isEqualTo(384 * 4);
        assertThat(bytes.getFloat(0)).isCloseTo(floats.get(0), within(1e-6f));
    }

    @Test
    void refusesWhatItCannotEmbed() {
        for (String input : List.of("[]", "\"\"", "[1,2]", "null")) {
            Hands.openAi("embeddings", "{\"model\":\"m\",\"input\":" + input + "}")
                    .then()
                    .statusCode(400)
                    .body("error.param", equalTo("input"));
        }
        Hands.openAi("embeddings", "{\"model\":\"m\",\"input\":\"x\",\"dimensions\":3073}")
                .then()
                .statusCode(400)
                .body("error.param", equalTo("dimensions"));
    }

    @Test
    void cutsAndRepeatsToTheDimensionsWanted() {
        for (int dimensions : new int[] {128, 1536}) {
            JsonPath answer =
                    embed("[\"television set\",\"tv screen\",\"chicken soup\"]", ",\"dimensions\":" + dimensions);

            List<Float> television = answer.getList("data[0].embedding", Float.class);
            List<Float> screen = answer.getList("data[1].embedding", Float.class);
            List<Float> soup = answer.getList("data[2].embedding", Float.class);
            assertThat(television).hasSize(dimensions);
            assertThat(cosine(television, television)).isCloseTo(1.0, within(1e-3));
            assertThat(cosine(television, screen)).isGreaterThan(cosine(television, soup) + 0.1);
        }
    }

    private static JsonPath embed(String input, String more) {
        return Hands.openAi("embeddings", "{\"model\":\"any-model\",\"input\":" + input + more + "}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static double cosine(List<Float> one, List<Float> two) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += one.get(i) * two.get(i);
        }
        return sum;
    }
}
