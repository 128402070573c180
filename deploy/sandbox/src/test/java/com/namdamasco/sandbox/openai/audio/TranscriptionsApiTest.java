package com.namdamasco.sandbox.openai.audio;

import com.namdamasco.sandbox.SandboxTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@SandboxTest
class TranscriptionsApiTest {

    private static final byte[] AUDIO = "OggS".getBytes(StandardCharsets.UTF_8);

    @Test
    void saysWhatWasScriptedForTheFile() {
        given().contentType("application/json")
                .body(Map.of("1_voice_message.ogg", "busco una nevera"))
                .put("/sandbox/model/voices")
                .then()
                .statusCode(200);

        given().header("Authorization", "Bearer any")
                .multiPart("file", "1_voice_message.ogg", AUDIO, "audio/ogg")
                .multiPart("model", "whisper-1")
                .post("/openai/v1/audio/transcriptions")
                .then()
                .statusCode(200)
                .body("text", equalTo("busco una nevera"))
                .body("usage.seconds", equalTo(5));
    }

    @Test
    void refusesACallWithoutAModel() {
        given().multiPart("file", "1_voice_message.ogg", AUDIO, "audio/ogg")
                .post("/openai/v1/audio/transcriptions")
                .then()
                .statusCode(400)
                .body("error.type", equalTo("invalid_request_error"));
    }

    @Test
    void keepsFilesWhereNuluWould() {
        given().contentType("application/octet-stream")
                .body(AUDIO)
                .put("/nulu/uploads/a.ogg")
                .then()
                .statusCode(204);

        given().get("/nulu/uploads/a.ogg").then().statusCode(200).body(equalTo("OggS"));
        given().get("/nulu/uploads/none.ogg").then().statusCode(404);
    }
}
