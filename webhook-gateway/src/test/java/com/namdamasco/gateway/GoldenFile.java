package com.namdamasco.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files under docs/contracts, which the other side of each exchange reads too. */
public enum GoldenFile {
    WEBHOOK("nulu-webhook-message-sent.json"),
    EVENT("nulu-messages-event.json"),
    STATUSES_WEBHOOK("whatsapp-statuses-webhook.json"),
    STATUSES_EVENT("whatsapp-statuses-event.json");

    public static final ObjectMapper JSON = new ObjectMapper();
    private final Path path;

    GoldenFile(String name) {
        // Set by the build; an IDE starts in the module's folder.
        path = Path.of(System.getProperty("repository.root", ".."), "docs", "contracts", name);
    }

    public byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new IllegalStateException(path + " is missing", e);
        }
    }

    /** A fresh copy, free to be changed. */
    public ObjectNode json() {
        return (ObjectNode) parse(bytes());
    }

    public static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("not JSON", e);
        }
    }
}
