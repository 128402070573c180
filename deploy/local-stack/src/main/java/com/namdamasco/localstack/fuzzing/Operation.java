package com.namdamasco.localstack.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One way to call the service, as its own OpenAPI document tells: what is added there is fuzzed by itself.
 *
 * @param path template with {parameters}
 * @param query names of query parameters
 * @param numbers those of them that are numbers, or named like one
 */
public record Operation(String method, String path, List<String> query, Set<String> numbers, boolean takesBody) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final Set<String> LIKE_NUMBERS =
            Set.of("limit", "after", "minPrice", "maxPrice", "latitude", "longitude");

    public static List<Operation> of(JsonNode openApi) {
        List<Operation> operations = new ArrayList<>();
        openApi.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method ->
                        operations.add(of(method.getKey(), path.getKey(), path.getValue(), method.getValue()))));
        return operations;
    }

    private static Operation of(String method, String path, JsonNode shared, JsonNode own) {
        List<String> query = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (JsonNode parameters : List.of(shared.path("parameters"), own.path("parameters"))) {
            for (JsonNode parameter : parameters) {
                if (parameter.path("in").asText().equals("query")) {
                    String name = parameter.path("name").asText();
                    query.add(name);
                    String type = parameter.path("schema").path("type").toString();
                    if (type.contains("integer") || type.contains("number") || LIKE_NUMBERS.contains(name)) {
                        numbers.add(name);
                    }
                }
            }
        }
        boolean takesBody =
                own.has("requestBody") || Set.of("put", "post", "patch").contains(method);
        return new Operation(method.toUpperCase(Locale.ROOT), path, query, Set.copyOf(numbers), takesBody);
    }

    /** An address with odd values: parameters missing, repeated, unknown, in the path and in the query. */
    public String target(OddText odd) {
        StringBuilder target = new StringBuilder(path);
        for (int open = target.indexOf("{"); open >= 0; open = target.indexOf("{", open + 1)) {
            target.replace(open, target.indexOf("}", open) + 1, odd.encoded());
        }
        char separator = '?';
        for (String name : query) {
            for (int times = odd.chance(3) ? 0 : odd.chance(8) ? 2 : 1; times > 0; times--) {
                String value = numbers.contains(name) && !odd.chance(3) ? odd.number() : odd.encoded();
                target.append(separator).append(name).append('=').append(value);
                separator = '&';
            }
        }
        if (odd.chance(10)) {
            target.append(separator).append(odd.encoded());
        }
        return target.toString();
    }
}
