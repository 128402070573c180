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
            passages.add(new Passage(document, whole, whole + ". " + text));
        }
    }

    /** The same for the same words and model, so that loading again pays nothing and replaces nothing. */
    String id(String model) {
        String identity = model + '\n' + document + '\n' + text;
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
