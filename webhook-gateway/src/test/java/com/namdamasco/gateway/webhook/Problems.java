package com.namdamasco.gateway.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.gateway.GoldenFile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

final class Problems {
    private Problems() {}

    /** The answer is a complete problem document of this status and type; returns its detail. */
    static String detail(HttpResponse<String> answer, int status, String tag) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = GoldenFile.parse(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(problem.properties().stream().map(field -> field.getKey()))
                .containsExactly("type", "title", "status", "detail");
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("type").textValue()).isEqualTo("urn:namdamasco:problem:" + tag);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("detail").textValue()).isNotBlank();
        return problem.get("detail").textValue();
    }
}
