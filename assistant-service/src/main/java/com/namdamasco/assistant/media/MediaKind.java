package com.namdamasco.assistant.media;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is, by its name: Nulu calls voice notes {@code voice_message} (contracts.md §1). Pure. */
public enum MediaKind {
    VOICE,
    PICTURE,
    OTHER;

    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "webp", "image/webp", "gif", "image/gif");

    static MediaKind of(String name, String url) {
        if (name.contains("voice_message")) {
            return VOICE;
        }
        return pictureType(name, url).isPresent() ? PICTURE : OTHER;
    }

    /** The content type that a picture's name tells. */
    static Optional<String> pictureType(String name, String url) {
        return Optional.ofNullable(PICTURES.get(extension(name)))
                .or(() -> Optional.ofNullable(PICTURES.get(extension(path(url)))));
    }

    private static String path(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getPath()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
