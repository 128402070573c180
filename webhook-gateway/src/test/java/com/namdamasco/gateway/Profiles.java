package com.namdamasco.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How the gateway is configured in a test: by the variables that its operators set. */
public final class Profiles {
    public static final String KEY = "golden-webhook-secret";
    public static final String SIGNATURE_SECRET = "test-signature-secret";
    /** The new one and, until Meta signs with it, the old one. */
    public static final List<String> APP_SECRETS = List.of("app-secret-new", "app-secret-old");

    public static final String VERIFY_TOKEN = "golden-verify-token";
    public static final int SMALL_BODY_LIMIT = 64 * 1024;

    private Profiles() {}

    /** A spool of its own for each start: what one test leaves behind must not reach the next one's broker. */
    public static String emptyDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "spools")), "spool")
                    .toAbsolutePath()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the door for WhatsApp's statuses. */
    public static class Key implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "SPOOL_DIRECTORY",
                    emptyDirectory(),
                    "SUPPORT_BOARD_WEBHOOK_SECRET",
                    KEY,
                    "WHATSAPP_APP_SECRET",
                    String.join(",", APP_SECRETS),
                    "WHATSAPP_VERIFY_TOKEN",
                    VERIFY_TOKEN);
        }
    }

    /** Without the door for WhatsApp's statuses. */
    public static class KeyAndSignature implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "SPOOL_DIRECTORY",
                    emptyDirectory(),
                    "SUPPORT_BOARD_WEBHOOK_SECRET",
                    KEY,
                    "SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET",
                    SIGNATURE_SECRET,
                    "WEBHOOK_BODY_LIMIT",
                    "64K");
        }
    }
}
