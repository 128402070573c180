package com.namdamasco.localstack.moving;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

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
                environment.getOrDefault("OPENAI_EMBEDDING_MODEL", USUAL_MODEL),
                URI.create(environment.getOrDefault("CATALOG_URL", "http://localhost:8081")),
                products ? secret(environment, "CATALOG_SERVICE_TOKEN") : null,
                products ? secret(environment, "RECEIVER_API_KEY") : null,
                URI.create(environment.getOrDefault("ASSISTANT_URL", "http://localhost:8082")),
                pauses ? secret(environment, "ASSISTANT_SERVICE_TOKEN") : null);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.poll();
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
        String value = environment.getOrDefault(variable, "").split(",", 2)[0].strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Set " + variable + ": the services ask for it");
        }
        return value;
    }
}
