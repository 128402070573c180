package com.namdamasco.catalog.ingestion;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.namdamasco.catalog.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
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
import java.util.zip.ZipException;

/**
 * Reads a push from the wire into a compressed temporary file and checks on the way that it is JSON from the first
 * character to the last, and an array, and hashes its entries. Memory does not grow with the push, and no database connection waits for a slow
 * client.
 */
@ApplicationScoped
class PushSpool {

    private static final int BUFFER = 64 * 1024;

    private final IngestionConfig config;
    private final EntryNormaliser normaliser;

    PushSpool(IngestionConfig config) {
        this.config = config;
        this.normaliser = new EntryNormaliser(config.numberFormat());
    }

    /** The push in files that {@link Spooled#close()} deletes; a {@link RequestProblem} (400, 413, 415) leaves none. */
    Spooled spool(InputStream body, String contentEncoding) throws IOException {
        Path file = Files.createTempFile("push", ".json.zst");
        Path hashes = Files.createTempFile("push", ".hashes");
        boolean done = false;
        try {
            MessageDigest digest = Digest.sha256();
            InputStream json = new DigestInputStream(inflated(body, contentEncoding), digest);
            int received = copyAndHash(json, file, hashes);
            done = true;
            return new Spooled(
                    file, hashes, normaliser.rules(), received, HexFormat.of().formatHex(digest.digest()));
        } catch (JsonProcessingException notJson) {
            throw RequestProblem.badRequest("The body is not JSON: " + position(notJson));
        } catch (ZipException | EOFException notGzip) {
            throw RequestProblem.badRequest("The body is not a whole gzip file, although Content-Encoding says so.");
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(hashes);
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

    private int copyAndHash(InputStream body, Path file, Path hashes) throws IOException {
        try (OutputStream copy = PushCompression.compress(Files.newOutputStream(file));
                DataOutputStream found =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(hashes), BUFFER));
                JsonParser parser = PushReader.parser(new TeeInputStream(body, copy))) {
            EntryHasher hasher = new EntryHasher(normaliser, PushHashes.writer(found));
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw RequestProblem.badRequest("The body must be a JSON array of entries.");
            }
            int received = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == null) {
                    throw RequestProblem.badRequest("The JSON array does not end.");
                }
                hasher.hash(received, PushReader.element(parser));
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

    /**
     * A checked push on disk.
     *
     * @param file the JSON as it came, compressed as {@link PushCompression} does
     * @param hashes see {@link PushHashes}
     * @param hashRules see {@link EntryNormaliser#rules()}
     * @param digest of the JSON as it came, decompressed
     */
    record Spooled(Path file, Path hashes, String hashRules, int received, String digest) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
            Files.deleteIfExists(hashes);
        }
    }
}
