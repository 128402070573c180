package com.namdamasco.settings;

import io.smallrye.config.ConfigMapping;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of a service, read from the interfaces that its configuration is typed by. Pure. */
final class Settings {

    private static final Pattern FIRST_VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    private Settings() {}

    /** @param written application.properties as it is, its expressions not resolved */
    static List<Setting> of(List<Class<?>> interfaces, Properties written) {
        List<Setting> settings = new ArrayList<>();
        for (Class<?> type : interfaces) {
            collect(type.getAnnotation(ConfigMapping.class).prefix(), type, written, settings);
        }
        return settings;
    }

    private static void collect(String prefix, Class<?> type, Properties written, List<Setting> settings) {
        for (Method method : type.getDeclaredMethods()) {
            if (!Modifier.isAbstract(method.getModifiers())) {
                continue;
            }
            String property =
                    prefix + "." + method.getName().replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
            Type declared = method.getGenericReturnType();
            if (declared instanceof Class<?> group && type.equals(group.getDeclaringClass())) {
                collect(property, group, written, settings);
            } else if (method.getReturnType() != Map.class) {
                settings.add(Setting.of(
                        property, variable(property, written), declared, method.getAnnotation(Variable.class)));
            }
        }
    }

    /** The one that application.properties names, else the one that the platform derives from the property. */
    private static String variable(String property, Properties written) {
        Matcher named = FIRST_VARIABLE.matcher(written.getProperty(property, ""));
        return named.find()
                ? named.group(1)
                : property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
