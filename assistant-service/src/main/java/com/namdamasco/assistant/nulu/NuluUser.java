package com.namdamasco.assistant.nulu;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A customer as {@code get-user} tells it (contracts.md §2), without the token and the password hash that come with it.
 *
 * @param details Nulu's details by slug, such as {@code phone} and {@code facebook-id}
 */
public record NuluUser(String id, String firstName, String lastName, Map<String, String> details) {

    public NuluUser {
        details = Map.copyOf(details);
    }

    public Optional<String> detail(String slug) {
        return Optional.ofNullable(details.get(slug)).filter(value -> !value.isBlank());
    }

    static NuluUser read(JsonNode response) {
        Map<String, String> details = new HashMap<>();
        for (JsonNode detail : response.path("details")) {
            details.put(detail.path("slug").asText(""), detail.path("value").asText(""));
        }
        return new NuluUser(
                response.path("id").asText(""),
                response.path("first_name").asText(""),
                response.path("last_name").asText(""),
                details);
    }
}
