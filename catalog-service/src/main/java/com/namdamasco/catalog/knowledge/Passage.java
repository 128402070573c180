package com.namdamasco.catalog.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One section of a document: what is embedded and found.
 *
 * @param document name of the document
 * @param title title of the document and heading of the section
 * @param text title and body, readable alone
 */
record Passage(String document, String title, String text) {

    /** Characters; about a page, and well within what any embedding model takes. */
    private static final int MAX_PART = 2_000;

    /** The sections of a Markdown document with one title (#) and headings below it (##). Pure. */
    static List<Passage> of(String document, String markdown) {
        String title = document;
        String heading = null;
        StringBuilder body = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("# ")) {
                title = line.substring(2).strip();
            } else if (line.startsWith("## ")) {
                addTo(passages, document, title, heading, body);
                heading = line.substring(3).strip();
            } else {
                body.append(line).append('\n');
            }
        }
        addTo(passages, document, title, heading, body);
        return passages;
    }

    private static void addTo(
            List<Passage> passages, String document, String title, String heading, StringBuilder body) {
        String text = body.toString().strip();
        body.setLength(0);
        if (!text.isEmpty()) {
            String whole = heading == null ? title : title + ": " + heading;
            for (String part : parts(text)) {
                passages.add(new Passage(document, whole, whole + ". " + part));
            }
        }
    }

    /** A section is one part, unless it is longer than what a model understands at once: then cut between words. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > MAX_PART) {
            int line = rest.lastIndexOf('\n', MAX_PART);
            int word = line > 0 ? line : rest.lastIndexOf(' ', MAX_PART);
            int cut = word > 0 ? word : MAX_PART - (Character.isHighSurrogate(rest.charAt(MAX_PART - 1)) ? 1 : 0);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        parts.add(rest);
        return parts;
    }

    /** The same for the same words and model, so that loading again pays nothing and replaces nothing. */
    String id(String model) {
        String identity = model + '\n' + document + '\n' + text;
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
