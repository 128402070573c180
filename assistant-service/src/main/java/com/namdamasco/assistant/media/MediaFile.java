package com.namdamasco.assistant.media;

/**
 * A file that a customer sent.
 *
 * @param messageId the message that it came with
 * @param position among the files of that message
 */
public record MediaFile(String messageId, int position, String name, String url) {

    MediaKind kind() {
        return MediaKind.of(name, url);
    }
}
