package com.namdamasco.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.SmallRyeConfig;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a setting's value needs to be, and whether one is. */
record Need(Setting setting, SmallRyeConfig converters) {

    private static final String LONGEST = "P3650D";

    /** Goes on after "needs to be". */
    String inWords() {
        Variable rule = setting.rule();
        Class<?> type = setting.type();
        String bounds = bounds();
        if (rule != null && !rule.form().isEmpty()) {
            return rule.inWords();
        } else if (type == Duration.class) {
            return "a duration such as 20S, 5M or PT1H30M" + bounds;
        } else if (type == MemorySize.class) {
            return "a size in bytes such as 64K or 1G" + bounds;
        } else if (type == boolean.class) {
            return "true or false";
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        } else if (type == URI.class) {
            return "an address that begins with http:// or https://";
        } else if (isWhole()) {
            return "a whole number" + bounds;
        } else if (isNumber()) {
            return "a number" + bounds;
        }
        return "a text without line breaks and other control characters";
    }

    /** @param value one value, not a list of them */
    boolean isMetBy(String value) {
        Class<?> type = setting.type();
        if (value.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        if (setting.rule() != null
                && !setting.rule().form().isEmpty()
                && !value.matches(setting.rule().form())) {
            return false;
        }
        if (type == boolean.class) {
            return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
        }
        try {
            Object converted = converters.requireConverter(type).convert(value);
            return !(converted instanceof URI address) ? isWithinBounds(value) : isWeb(address);
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return false;
        }
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null && String.valueOf(address.getScheme()).matches("https?");
    }

    private boolean isWithinBounds(String value) {
        BigDecimal amount = amount(value);
        return amount == null
                || amount.compareTo(amount(least())) >= 0
                        && (most().isEmpty() || amount.compareTo(amount(most())) <= 0);
    }

    private String bounds() {
        String least = least();
        boolean anyLength = setting.type() == Duration.class && most().equals(LONGEST);
        String from = least.equals("PT0.000000001S") || setting.type() == MemorySize.class
                ? " above 0"
                : ", at least " + least;
        return (from.startsWith(",") ? from : "," + from)
                + (most().isEmpty() || anyLength ? "" : ", at most " + most());
    }

    private String least() {
        Variable rule = setting.rule();
        if (rule != null && !rule.atLeast().isEmpty()) {
            return rule.atLeast();
        }
        return setting.type() == Duration.class ? "PT0.000000001S" : isNumber() && !isWhole() ? "0" : "1";
    }

    private String most() {
        Variable rule = setting.rule();
        if (rule != null && !rule.atMost().isEmpty()) {
            return rule.atMost();
        }
        return setting.type() == Duration.class ? LONGEST : "";
    }

    private boolean isWhole() {
        return setting.type() == int.class || setting.type() == long.class;
    }

    private boolean isNumber() {
        return isWhole() || setting.type() == double.class || setting.type() == BigDecimal.class;
    }

    /** What can be compared; null when it cannot. */
    private BigDecimal amount(String value) {
        if (setting.type() == Duration.class) {
            Duration duration = converters.requireConverter(Duration.class).convert(value);
            return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        } else if (setting.type() == MemorySize.class) {
            return new BigDecimal(
                    converters.requireConverter(MemorySize.class).convert(value).asBigInteger());
        }
        return isNumber() ? new BigDecimal(value.strip()) : null;
    }
}
