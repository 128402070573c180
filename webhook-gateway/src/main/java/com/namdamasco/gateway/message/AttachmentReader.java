package com.namdamasco.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code data.attachments}: an array of {@code [name, url]}. Seen or likely elsewhere in Support Board, and understood: the
 * same array inside a JSON string, objects with {@code name} and {@code url} (or {@code link}), a bare URL, null and "".
 */
final class AttachmentReader {
    private AttachmentReader() {}

    /** @return empty when the value is of no known shape, so that the caller can keep it as it came */
    static Optional<List<Attachment>> read(JsonNode value) {
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()) {
            return Optional.of(List.of());
        }
        if (value.isTextual()) {
            return BoundedJson.readNested(value.textValue())
                    .filter(nested -> !nested.isTextual())
                    .flatMap(AttachmentReader::read);
        }
        if (!value.isArray()) {
            return Optional.empty();
        }
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode element : value) {
            Optional<Attachment> attachment = one(element);
            if (attachment.isEmpty()) {
                return Optional.empty();
            }
            attachments.add(attachment.get());
        }
        return Optional.of(attachments);
    }

    private static Optional<Attachment> one(JsonNode element) {
        if (element.isTextual()) {
            return attachment("", element.textValue());
        }
        if (element.isArray()) {
            return attachment(element.path(0).asText(""), element.path(1).asText(""));
        }
        String url = element.path("url").asText(element.path("link").asText(""));
        return attachment(element.path("name").asText(""), url);
    }

    private static Optional<Attachment> attachment(String name, String url) {
        return url.isBlank()
                ? Optional.empty()
                : Optional.of(new Attachment(StorableText.of(name), StorableText.of(url)));
    }
}
