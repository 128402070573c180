package com.namdamasco.catalog.knowledge;

import com.namdamasco.catalog.problem.RequestProblem;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A document on its way in: Markdown in UTF-8, bounded. */
final class MarkdownBody {

    static final String MEDIA_TYPE = "text/markdown";

    private MarkdownBody() {}

    /** @throws RequestProblem 413 beyond {@code limit} bytes, 400 when it is no text or empty */
    static String read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw RequestProblem.tooLarge("A document has at most " + limit + " bytes: put it in several parts.");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RequestProblem.badRequest("The document is not UTF-8.");
        }
        if (text.indexOf('\0') >= 0) {
            throw RequestProblem.badRequest("The document has a NUL character.");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** @throws RequestProblem 415 for anything but text/markdown in UTF-8, as it is */
    static void check(String contentType, String contentEncoding) {
        if (!isMarkdown(contentType) || (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity"))) {
            throw RequestProblem.unsupportedMediaType(
                    "Send the document with Content-Type: text/markdown, in UTF-8, not compressed.");
        }
    }

    private static boolean isMarkdown(String contentType) {
        try {
            MediaType type = MediaType.valueOf(contentType);
            String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
            return MEDIA_TYPE.equalsIgnoreCase(type.getType() + "/" + type.getSubtype())
                    && charset.equalsIgnoreCase("UTF-8");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
