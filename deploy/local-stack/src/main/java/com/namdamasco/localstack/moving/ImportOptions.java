package com.namdamasco.localstack.moving;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What ./deploy/import was asked to do. The script prints the usage; it is not repeated here. Pure.
 *
 * @param from the old database, postgresql://user:password@host:port/database
 * @param model that made the old vectors, at OpenAI
 */
record ImportOptions(
        URI from,
        boolean products,
        boolean vectors,
        boolean pauses,
        String model,
        URI catalog,
        String catalogToken,
        String receiverKey,
        URI assistant,
        String assistantToken) {

    private static final String USUAL_MODEL = "text-embedding-3-small";

    /** As the services cut lists: a comma that belongs to a value is written {@code \,}. */
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    /** @throws IllegalArgumentException with what is wrong */
    static ImportOptions of(List<String> arguments, Map<String, String> environment) {
        String from = environment.get("OLD_DATABASE_URL");
        String only = "";
        boolean vectors = true;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.poll();
            switch (option) {
                case "--from" -> from = value(option, rest);
                case "--only" -> only = value(option, rest);
                case "--without-vectors" -> vectors = false;
                default -> throw new IllegalArgumentException("unknown option: " + option);
            }
        }
        if (!List.of("", "products", "pauses").contains(only)) {
            throw new IllegalArgumentException("--only takes products or pauses");
        }
        boolean products = !only.equals("pauses");
        boolean pauses = !only.equals("products");
        return new ImportOptions(
                database(from),
                products,
                products && vectors,
                pauses,
                set(environment, "OPENAI_EMBEDDING_MODEL").orElse(USUAL_MODEL),
                URI.create(set(environment, "CATALOG_URL").orElse("http://localhost:8081")),
                products ? secret(environment, "CATALOG_SERVICE_TOKEN") : null,
                products ? secret(environment, "RECEIVER_API_KEY") : null,
                URI.create(set(environment, "ASSISTANT_URL").orElse("http://localhost:8082")),
                pauses ? secret(environment, "ASSISTANT_SERVICE_TOKEN") : null);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.poll();
    }

    /** A variable that is empty is not set, as for the services. */
    private static Optional<String> set(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    private static URI database(String from) {
        String form = "--from (or OLD_DATABASE_URL) takes postgresql://user:password@host:port/database";
        if (from == null || from.isBlank()) {
            throw new IllegalArgumentException(form);
        }
        try {
            URI url = URI.create(from);
            boolean complete = url.getHost() != null
                    && url.getRawUserInfo() != null
                    && url.getPath().length() > 1;
            if (complete && String.valueOf(url.getScheme()).matches("postgres(ql)?")) {
                return url;
            }
        } catch (IllegalArgumentException unreadable) {
            // Not with its cause, which quotes the password.
            throw new IllegalArgumentException(form);
        }
        throw new IllegalArgumentException(form);
    }

    /** The first of several that are valid at once. */
    private static String secret(Map<String, String> environment, String variable) {
        String first = COMMA.split(environment.getOrDefault(variable, ""), 2)[0];
        String value = first.replace("\\,", ",").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Set " + variable + ": the services ask for it");
        }
        return value;
    }
}
