package com.namdamasco.localstack.configuration;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of one service: its configuration interfaces, joined with the variables that its application.properties names. */
final class ServiceSettings {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    /** Interfaces that several services have; which of them a service has, its application.properties says. */
    private static final String SHARED = "deploy/service-runtime";

    private static final String SOURCES = "src/main/java";

    private ServiceSettings() {}

    /** In the order of application.properties; what it does not name comes last, by name. */
    static List<DocumentedSetting> of(Path module) throws IOException {
        Path file = module.resolve("src/main/resources/application.properties");
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            written.load(reader);
        }
        String order = Files.readString(file);
        List<DocumentedSetting> settings = new ArrayList<>();
        for (SourceSetting source : ConfigurationSources.read(module.resolve(SOURCES))) {
            settings.add(join(source, written.getProperty(source.property())));
        }
        for (SourceSetting source :
                ConfigurationSources.read(module.resolveSibling(SHARED).resolve(SOURCES))) {
            if (written.containsKey(source.property())) {
                settings.add(join(source, written.getProperty(source.property())));
            }
        }
        settings.sort(Comparator.comparing((DocumentedSetting setting) -> !setting.named())
                .thenComparing(setting -> setting.named() ? order.indexOf("${" + setting.variable()) : 0)
                .thenComparing(DocumentedSetting::variable));
        return settings;
    }

    private static DocumentedSetting join(SourceSetting source, String written) {
        Matcher expression = EXPRESSION.matcher(written == null ? "" : written);
        boolean named = expression.find();
        String variable = named
                ? expression.group(1)
                : source.property().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        String fallback = named ? expression.group(2) : written == null ? source.usual() : written;
        return new DocumentedSetting(
                variable,
                named,
                source.value(),
                fallback == null ? "" : fallback,
                source.secret(),
                source.needed(),
                source.meaning());
    }
}
