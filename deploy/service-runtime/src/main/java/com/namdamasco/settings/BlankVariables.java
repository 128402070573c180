package com.namdamasco.settings;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import jakarta.annotation.Priority;
import java.util.regex.Pattern;

/**
 * A variable that is set to nothing, as in a copied .env.example, is a variable that is not set: its default applies, and what is
 * required is reported by its name instead of by a library's property.
 */
@Priority(BlankVariables.NEXT_TO_THE_SOURCES)
public class BlankVariables implements ConfigSourceInterceptor {

    static final int NEXT_TO_THE_SOURCES = 100;

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        boolean blank =
                value != null && value.getValue() != null && value.getValue().isBlank();
        return blank && VARIABLE.matcher(name).matches() ? null : value;
    }
}
