package com.namdamasco.catalog.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents that come as files: those of the configured folder, or else those that the service brings along. */
final class DocumentFiles {

    private static final String ENDING = ".md";

    private DocumentFiles() {}

    /** By name. What cannot be read stops the start. */
    static Map<String, Document> read(KnowledgeConfig config) {
        try {
            return config.folder().isPresent() ? ofFolder(config.folder().get()) : ofResources(config.documents());
        } catch (IOException e) {
            throw new UncheckedIOException("The documents of the shop cannot be read", e);
        }
    }

    private static Map<String, Document> ofFolder(Path folder) throws IOException {
        Map<String, Document> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.md$", "");
                if (!Document.isName(name)) {
                    throw new IllegalStateException("CATALOG_KNOWLEDGE_FOLDER has a file " + name + ENDING
                            + ": names have lower-case letters, digits and hyphens, and search is taken");
                }
                documents.put(name, new Document(name, Files.readString(file), null));
            }
        }
        return documents;
    }

    private static Map<String, Document> ofResources(List<String> names) throws IOException {
        Map<String, Document> documents = new TreeMap<>();
        for (String name : names) {
            try (InputStream in = DocumentFiles.class.getResourceAsStream("/knowledge/" + name + ENDING)) {
                if (in == null) {
                    throw new IllegalStateException("CATALOG_KNOWLEDGE_DOCUMENTS names an unknown one: " + name);
                }
                documents.put(name, new Document(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), null));
            }
        }
        return documents;
    }
}
