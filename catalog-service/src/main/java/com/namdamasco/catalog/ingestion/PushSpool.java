package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.namdamasco.catalog.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Reads a push from the wire into a compressed temporary file and checks on the way that it is JSON from the first
 * character to the last, and an array. Memory does not grow with the push, and no database connection waits for a slow
 * client.
 */
@ApplicationScoped
class PushSpool {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int BUFFER = 64 * 1024;

    private final IngestionConfig config;

    PushSpool(IngestionConfig config) {
        this.config = config;
    }

    /** The push in a file that {@link Spooled#close()} deletes; a {@link RequestProblem} (400, 413, 415) leaves none. */
    Spooled spool(InputStream body, String contentEncoding) throws IOException {
        Path file = Files.createTempFile("push", ".json.gz");
        boolean done = false;
        try {
            MessageDigest digest = Digest.sha256();
            int received = copyAndCount(new DigestInputStream(inflated(body, contentEncoding), digest), file);
            done = true;
            return new Spooled(file, received, HexFormat.of().formatHex(digest.digest()));
        } catch (JsonProcessingException notJson) {
            throw RequestProblem.badRequest("The body is not JSON: " + position(notJson));
        } catch (ZipException | EOFException notGzip) {
            throw RequestProblem.badRequest("The body is not a whole gzip file, although Content-Encoding says so.");
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private InputStream inflated(InputStream body, String contentEncoding) throws IOException {
        InputStream bounded = new BoundedInputStream(
                new ClientBody(body), config.maxBodySize().asLongValue(), "The body");
        if (contentEncoding == null || contentEncoding.isBlank() || contentEncoding.equalsIgnoreCase("identity")) {
            return bounded;
        }
        if (!contentEncoding.equalsIgnoreCase("gzip") && !contentEncoding.equalsIgnoreCase("x-gzip")) {
            throw RequestProblem.unsupportedMediaType("The only Content-Encoding that is understood is gzip.");
        }
        return new BoundedInputStream(
                new GZIPInputStream(bounded, BUFFER), config.maxInflatedSize().asLongValue(), "The decompressed body");
    }

    private static int copyAndCount(InputStream body, Path file) throws IOException {
        try (OutputStream copy = new FastGzip(Files.newOutputStream(file));
                JsonParser parser = JSON.createParser(new TeeInputStream(body, copy))) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw RequestProblem.badRequest("The body must be a JSON array of entries.");
            }
            int received = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == null) {
                    throw RequestProblem.badRequest("The JSON array does not end.");
                }
                parser.skipChildren();
                received++;
            }
            if (parser.nextToken() != null) {
                throw RequestProblem.badRequest("Something follows the JSON array.");
            }
            return received;
        }
    }

    private static String position(JsonProcessingException e) {
        return e.getLocation() == null
                ? "it could not be read."
                : "see line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ".";
    }

    /** The fastest level: a push is kept for seconds. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(1);
        }
    }

    /** A checked push on disk; the digest is that of the JSON as it came, decompressed. */
    record Spooled(Path file, int received, String digest) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
