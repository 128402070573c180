package com.namdamasco.settings;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Finds every value that makes no sense before anything is started, in the words of the environment. The platform would name
 * the property instead, and take some of them: "perhaps" for false, a negative duration.
 */
public final class ConfigurationCheck {

    /** As the platform cuts lists. */
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    private final Properties written = applicationProperties();
    private final List<Setting> settings;

    /** @param interfaces all that the service's configuration is typed by */
    public ConfigurationCheck(List<Class<?>> interfaces) {
        settings = Settings.of(interfaces, written);
    }

    /**
     * Ends the process when a variable makes no sense, and says which.
     *
     * @param who cannot start then, as a sentence begins
     */
    public void passOrExit(String who) {
        List<String> faults = faults(ConfigUtils.configBuilder().build());
        if (!faults.isEmpty()) {
            // There is no log yet.
            System.err.println(who + " cannot start. " + String.join(" ", faults));
            System.exit(1);
        }
    }

    /** One sentence for each variable that makes no sense. */
    public List<String> faults(SmallRyeConfig config) {
        return settings.stream()
                .map(setting -> fault(config, setting))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    public List<Setting> settings() {
        return settings;
    }

    private Optional<String> fault(SmallRyeConfig config, Setting setting) {
        boolean hasForm = setting.rule() != null && !setting.rule().form().isEmpty();
        String set = value(config, setting.variable());
        Need need = new Need(setting, config);
        // A form is the variable's; of the rest, what becomes of it in application.properties counts.
        String value = hasForm ? set : value(config, setting.property());
        if (value == null || value.isBlank()) {
            // @WithDefault is not in the configuration: what application.properties leaves empty is.
            boolean missing = !setting.optional()
                    && ""
                            .equals(written.getProperty(setting.property(), "usual")
                                    .replaceAll("\\$\\{[A-Z0-9_]+:}", ""));
            return missing
                    ? Optional.of(setting.variable() + " is not set: it needs to be " + need.inWords() + ".")
                    : Optional.empty();
        }
        List<String> values = setting.list() ? List.of(COMMA.split(value)) : List.of(value);
        boolean fine = values.stream().map(String::strip).allMatch(one -> one.isEmpty() || need.isMetBy(one));
        if (fine) {
            return Optional.empty();
        }
        String given = setting.secret()
                ? " has a value that is not shown here"
                : " is \"" + (set == null ? value : set) + "\"";
        return Optional.of(setting.variable() + given + ": it needs to be " + need.inWords()
                + (setting.list() ? ", or several, comma separated" : "") + ".");
    }

    private static String value(SmallRyeConfig config, String name) {
        ConfigValue value = config.getConfigValue(name);
        return value == null ? null : value.getValue();
    }

    private static Properties applicationProperties() {
        Properties written = new Properties();
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            written.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return written;
    }
}
