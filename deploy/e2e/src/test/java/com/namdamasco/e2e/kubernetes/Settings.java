package com.namdamasco.e2e.kubernetes;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service's application.properties, as the service has it without any variable set. */
record Settings(String service, Properties properties) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+):?([^}]*)}");

    static Settings of(String service) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Yaml.ROOT.resolve(service).resolve("src/main/resources/application.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Settings(service, properties);
    }

    boolean has(String property) {
        return properties.containsKey(property);
    }

    String value(String property) {
        String value = properties.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(service + " does not set " + property);
        }
        return VARIABLE.matcher(value).replaceAll(found -> Matcher.quoteReplacement(found.group(2)));
    }

    Duration duration(String property) {
        String value = value(property);
        return Duration.parse(value.startsWith("P") ? value : "PT" + value);
    }

    /** The names of the variables that it reads. */
    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        properties.values().forEach(value -> VARIABLE.matcher(value.toString())
                .results()
                .forEach(found -> names.add(found.group(1))));
        return names;
    }
}
