package com.namdamasco.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * A setting of a service.
 *
 * @param property its name in the configuration
 * @param variable the environment variable that sets it
 * @param type of its value; the element's of a list, the content's of an Optional
 * @param list whether the value is a list of them, comma separated
 * @param optional whether the service starts without a value
 * @param rule what the type does not say; null: nothing
 */
public record Setting(String property, String variable, Class<?> type, boolean list, boolean optional, Variable rule) {

    /** @param declared the type as it is written, an Optional or a list perhaps */
    static Setting of(String property, String variable, Type declared, Variable rule) {
        boolean list = false;
        boolean optional = false;
        Type type = declared;
        while (type instanceof ParameterizedType container) {
            boolean mayLack = container.getRawType() == Optional.class;
            optional |= mayLack;
            list |= !mayLack;
            type = container.getActualTypeArguments()[0];
        }
        return new Setting(property, variable, (Class<?>) type, list, optional, rule);
    }

    /** Whether its value is shown nowhere. */
    public boolean secret() {
        return rule != null && rule.secret();
    }
}
