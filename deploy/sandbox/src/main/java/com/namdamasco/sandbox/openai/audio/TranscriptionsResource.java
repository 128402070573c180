package com.namdamasco.sandbox.openai.audio;

import com.namdamasco.sandbox.openai.OpenAiError;
import com.namdamasco.sandbox.recording.PlayedCall;
import com.namdamasco.sandbox.recording.Stage;
import com.namdamasco.sandbox.recording.Target;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** {@code POST /openai/v1/audio/transcriptions}: does not listen, but says what was scripted for the file's name. */
@Path("/openai/v1/audio/transcriptions")
@Produces(MediaType.APPLICATION_JSON)
public class TranscriptionsResource {
    private static final int SECONDS = 5;

    private final Stage stage;
    private final Voices voices;

    TranscriptionsResource(Stage stage, Voices voices) {
        this.stage = stage;
        this.voices = voices;
    }

    record Usage(String type, int seconds) {}

    record Transcription(String text, Usage usage) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response transcribe(
            @Context HttpServerRequest request, @RestForm("file") FileUpload file, @RestForm("model") String model) {
        String name = file == null ? "" : file.fileName();
        PlayedCall call = new PlayedCall(
                Target.OPENAI_TRANSCRIPTIONS,
                "audio.transcriptions",
                null,
                name,
                Map.of("model", String.valueOf(model), "file", name, "bytes", file == null ? 0 : file.size()),
                (status, code) -> OpenAiError.ordered(status).body());
        return stage.play(call, request, () -> {
            if (file == null || file.size() == 0 || model == null || model.isBlank()) {
                OpenAiError refused = OpenAiError.invalid("file", "file and model are required");
                return Response.status(refused.status()).entity(refused.body()).build();
            }
            return Response.ok(new Transcription(voices.heardIn(name), new Usage("duration", SECONDS)))
                    .build();
        });
    }
}
