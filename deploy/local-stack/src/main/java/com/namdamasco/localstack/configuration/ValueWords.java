package com.namdamasco.localstack.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a value may be, in words.
 *
 * @param folder of the interface: its enums are there
 */
record ValueWords(Path folder) {

    private static final Pattern ELEMENT = Pattern.compile("(?:Optional|List|Set)<(.*)>");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z][A-Z_]*)(?:\\(|,|;| \\{|$)");

    String of(String declared, Map<String, String> rule) {
        boolean list = declared.contains("List<") || declared.contains("Set<");
        String type = declared;
        for (Matcher element = ELEMENT.matcher(type); element.matches(); element = ELEMENT.matcher(type)) {
            type = element.group(1);
        }
        String words = rule.containsKey("inWords") ? rule.get("inWords") : byType(type) + bounds(rule);
        return list ? words + "; several, comma separated" : words;
    }

    private String byType(String type) {
        return switch (type) {
            case "Duration" -> "duration";
            case "MemorySize" -> "size";
            case "boolean" -> "true or false";
            case "int", "long" -> "whole number";
            case "double", "BigDecimal" -> "number";
            case "URI" -> "address";
            case "Path" -> "path";
            case "String" -> "text";
            default -> constants(type);
        };
    }

    private String constants(String type) {
        try {
            String source = Files.readString(folder.resolve(type + ".java"));
            String constants = source.substring(
                    source.indexOf("enum " + type), source.indexOf(';', source.indexOf("enum " + type)) + 1);
            return CONSTANT.matcher(constants)
                    .results()
                    .map(constant -> constant.group(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        } catch (IOException missing) {
            throw new UncheckedIOException("No words for the type " + type, missing);
        }
    }

    private static String bounds(Map<String, String> rule) {
        String least = rule.get("atLeast");
        String most = rule.get("atMost");
        if (least == null && most == null) {
            return "";
        }
        return least == null ? ", at most " + most : ", " + least + (most == null ? " or more" : " to " + most);
    }
}
