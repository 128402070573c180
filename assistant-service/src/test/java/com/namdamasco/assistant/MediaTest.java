package com.namdamasco.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Voice notes and pictures, on everything real: the sandbox keeps the files, and hears in them what it was told. */
@QuarkusTest
@QuarkusTestResource(World.class)
class MediaTest {

    private static final byte[] CONTENT = "not really a file".getBytes(StandardCharsets.UTF_8);

    Shop shop;

    @Test
    void aVoiceNoteIsAnsweredAsIfItHadBeenWrittenAndBooked() {
        String name = name("voice_message.ogg");
        shop.sandbox().voices(Map.of(name, Shop.QUESTION));
        Chat chat = shop.open("wa");

        chat.customerSends("", Map.of(name, shop.sandbox().upload(name, CONTENT)));

        assertThat(chat.reply()).contains("7.599,60");
        assertThat(costs(chat, "transcription")).containsExactly("0.00050000");
    }

    @Test
    void whatWasSaidIsStillKnownInTheNextTurn() {
        String name = name("voice_message.ogg");
        shop.sandbox().voices(Map.of(name, "Busco el televisor de la palabra " + name));
        Chat chat = shop.open("wa");
        chat.customerSends("", Map.of(name, shop.sandbox().upload(name, CONTENT)));
        chat.reply();

        chat.customerWrites("gracias");
        chat.reply(2);

        assertThat(lastAsked("gracias")).contains("(nota de voz) Busco el televisor de la palabra " + name);
    }

    @Test
    void aPictureIsShownToTheModel() {
        String name = name("foto.png");
        Chat chat = shop.open("wa");

        chat.customerSends(
                "¿Cuánto cuesta este? Creo que es el D0007277",
                Map.of(name, shop.sandbox().upload(name, CONTENT)));

        assertThat(chat.reply()).contains("7.599,60");
        assertThat(lastAsked("D0007277"))
                .contains("data:image/png;base64," + Base64.getEncoder().encodeToString(CONTENT));
    }

    @Test
    void whoSendsOnlyWhatCannotBeHeardIsAskedToWrite() {
        shop.sandbox().fail("openai-transcriptions", 500, 100);
        String name = name("voice_message.ogg");
        Chat chat = shop.open("wa");

        chat.customerSends("", Map.of(name, shop.sandbox().upload(name, CONTENT)));

        assertThat(chat.reply()).contains("no puedo escuchar notas de voz", "escribes");
        assertThat(costs(chat, "reply")).isEmpty();
        assertThat(chat.owner()).isEqualTo("bot");
    }

    @Test
    void nothingIsFetchedFromAHostThatIsNotNamed() {
        Chat chat = shop.open("wa");

        chat.customerSends("", Map.of("foto.png", "http://127.0.0.1:1/foto.png"));

        assertThat(chat.reply()).contains("no puedo ver imágenes");
    }

    @Test
    void otherFilesGetARequestToWriteToo() {
        Chat chat = shop.open("wa");

        chat.customerSends("", Map.of("factura.pdf", "https://elsewhere.example/factura.pdf"));

        assertThat(chat.reply()).contains("No puedo abrir ese archivo");
    }

    private static String name(String ending) {
        return UUID.randomUUID() + "_" + ending;
    }

    /** The latest request of a model in which this was said. */
    private String lastAsked(String words) {
        return shop.sandbox().calls("openai-chat").stream()
                .map(JsonNode::toString)
                .filter(call -> call.contains(words))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private List<String> costs(Chat chat, String purpose) {
        return shop.jdbi().withHandle(handle -> handle.createQuery(
                        "select cost_usd::text from model_call where conversation_id = :id and purpose = :purpose")
                .bind("id", chat.id())
                .bind("purpose", purpose)
                .mapTo(String.class)
                .list());
    }
}
