package com.namdamasco.localstack.configuration;

import com.namdamasco.localstack.RepositoryRoot;
import com.namdamasco.localstack.configuration.VariableList.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what is made of the configuration interfaces: {@code ./deploy/configuration}. */
public final class ConfigurationDocuments {

    private ConfigurationDocuments() {}

    /** @param arguments none */
    public static void main(String... arguments) throws IOException {
        for (Map.Entry<Path, String> document : all(RepositoryRoot.find()).entrySet()) {
            Files.writeString(document.getKey(), document.getValue());
        }
    }

    /** The documents and what should be in them. */
    static Map<Path, String> all(Path root) throws IOException {
        List<Entry> entries = VariableList.read(root);
        Map<Path, String> documents = new LinkedHashMap<>();
        documents.put(root.resolve("docs/configuration.md"), ConfigurationDocument.of(entries));
        documents.put(root.resolve(".env.example"), EnvironmentExample.of(entries));
        return documents;
    }
}
