package com.namdamasco.assistant.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.cost.CostLedger;
import com.namdamasco.assistant.cost.ModelCall;
import com.namdamasco.assistant.cost.Usage;
import com.namdamasco.assistant.model.CurrentTurn;
import com.namdamasco.assistant.model.ModelConfig;
import com.namdamasco.assistant.model.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code POST /audio/transcriptions} of the OpenAI API: what a voice note says. Each is booked. */
@ApplicationScoped
class Transcriber {

    private static final int MOST_ANSWER_BYTES = 256 * 1024;
    /** Voice notes come as Opus of about 16 kbit/s. */
    private static final double BYTES_A_SECOND = 2000;

    private final MediaConfig config;
    private final ModelConfig model;
    private final URI url;
    private final ObjectMapper json;
    private final CostLedger ledger;
    private final CurrentTurn turn;
    private final Http http = new Http();

    Transcriber(
            MediaConfig config,
            ModelConfig model,
            @ConfigProperty(name = "quarkus.langchain4j.openai.openai-chat.base-url") String baseUrl,
            ObjectMapper json,
            CostLedger ledger,
            CurrentTurn turn) {
        this.config = config;
        this.model = model;
        this.url = URI.create(baseUrl.replaceAll("/+$", "") + "/audio/transcriptions");
        this.json = json;
        this.ledger = ledger;
        this.turn = turn;
    }

    /** @throws IOException when there is no transcript */
    String words(MediaFile file, byte[] audio) throws IOException {
        String boundary = "boundary" + UUID.randomUUID();
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(config.timeout())
                .header("Authorization", "Bearer " + model.openaiApiKey().orElse(""))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(form(boundary, file, audio)))
                .build();
        JsonNode answer = json.readTree(http.send(request, config.timeout(), MOST_ANSWER_BYTES));
        book(answer.path("usage"), audio.length);
        String words = answer.path("text").asText("").strip();
        if (words.isEmpty()) {
            throw new IOException("nothing was said");
        }
        return words;
    }

    private byte[] form(String boundary, MediaFile file, byte[] audio) {
        var form = new ByteArrayOutputStream();
        field(form, boundary, "model", config.transcriptionModel().orElseThrow());
        field(form, boundary, "language", "es");
        field(form, boundary, "response_format", "json");
        String name = file.name().replaceAll("[^A-Za-z0-9._-]", "_");
        write(
                form,
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: audio/ogg\r\n\r\n"
                        .formatted(boundary, name));
        form.writeBytes(audio);
        write(form, "\r\n--" + boundary + "--\r\n");
        return form.toByteArray();
    }

    private static void field(ByteArrayOutputStream form, String boundary, String name, String value) {
        write(
                form,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value));
    }

    private static void write(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void book(JsonNode usage, int bytes) {
        Usage consumed = usage.path("seconds").isNumber()
                ? Usage.audio(usage.path("seconds").asDouble(), false)
                : Usage.audio(bytes / BYTES_A_SECOND, true);
        ledger.book(new ModelCall(
                turn.conversationId(),
                turn.lastMessageId(),
                ModelCall.Purpose.TRANSCRIPTION,
                Provider.OPENAI.label(),
                config.transcriptionModel().orElseThrow(),
                consumed));
    }
}
