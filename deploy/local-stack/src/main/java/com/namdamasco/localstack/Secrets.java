package com.namdamasco.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The keys by which the parts of one deployment know each other, by the name of their variable. */
public final class Secrets {
    private static final List<String> NAMES = List.of(
            "RECEIVER_API_KEY",
            "CATALOG_SERVICE_TOKEN",
            "SUPPORT_BOARD_WEBHOOK_SECRET",
            "SUPPORT_BOARD_API_TOKEN",
            "WHATSAPP_CLOUD_API_TOKEN",
            "WHATSAPP_APP_SECRET",
            "WHATSAPP_VERIFY_TOKEN",
            "ASSISTANT_SERVICE_TOKEN");

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Random ones that end with their deployment. */
    public static Secrets random() {
        return new Secrets(NAMES.stream().collect(Collectors.toMap(name -> name, name -> randomValue())));
    }

    /** Those of the file, which only its owner may read; what is missing there is made up and added. */
    static Secrets of(Path file) {
        try {
            Map<String, String> values = new TreeMap<>(random().values);
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .map(line -> line.split("=", 2))
                        .filter(pair -> pair.length == 2 && NAMES.contains(pair[0]))
                        .forEach(pair -> values.put(pair[0], pair[1]));
            } else {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(
                    file,
                    values.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, by the name of their variable. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** @param name of the variable, one of those that a deployment has */
    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No secret is called " + name);
        }
        return value;
    }

    private static String randomValue() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
