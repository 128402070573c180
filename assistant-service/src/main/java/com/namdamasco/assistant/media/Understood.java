package com.namdamasco.assistant.media;

import dev.langchain4j.data.message.ImageContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was understood of a burst's files. Pure.
 *
 * @param words of voice notes
 * @param pictures that the model will see
 */
public record Understood(List<MediaFile> files, Map<MediaFile, String> words, Map<MediaFile, ImageContent> pictures) {

    static final String PLEASE_WRITE_VOICE =
            "Por ahora no puedo escuchar notas de voz. ¿Me escribes tu mensaje, por favor? Así te ayudo enseguida.";
    static final String PLEASE_WRITE_PICTURE =
            "Por ahora no puedo ver imágenes. ¿Me escribes qué producto buscas, o el modelo o código que aparece?";
    static final String PLEASE_WRITE_FILE =
            "No puedo abrir ese archivo. ¿Me escribes por aquí lo que necesitas, por favor?";

    public Understood {
        files = List.copyOf(files);
        words = Map.copyOf(words);
        pictures = Map.copyOf(pictures);
    }

    /** By message, what the model is told of its files, one line each. */
    public Map<String, List<String>> linesByMessage() {
        Map<String, List<String>> lines = new HashMap<>();
        for (MediaFile file : files) {
            lines.merge(file.messageId(), List.of(line(file)), Understood::joined);
        }
        return lines;
    }

    public List<ImageContent> shown() {
        return files.stream().filter(pictures::containsKey).map(pictures::get).toList();
    }

    /** Whether nothing of what was sent can be read, heard or seen. */
    public boolean nothing() {
        return !files.isEmpty() && words.isEmpty() && pictures.isEmpty();
    }

    /** What the customer is asked then. */
    public String pleaseWrite() {
        if (files.stream().anyMatch(file -> file.kind() == MediaKind.VOICE)) {
            return PLEASE_WRITE_VOICE;
        }
        return files.stream().anyMatch(file -> file.kind() == MediaKind.PICTURE)
                ? PLEASE_WRITE_PICTURE
                : PLEASE_WRITE_FILE;
    }

    private String line(MediaFile file) {
        if (words.containsKey(file)) {
            return "(nota de voz) " + words.get(file);
        }
        if (pictures.containsKey(file)) {
            return "(el cliente envió una imagen, que ves con este mensaje)";
        }
        return file.kind() == MediaKind.VOICE
                ? "(el cliente envió una nota de voz que no puedes escuchar)"
                : "(el cliente envió un archivo que no puedes ver)";
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
