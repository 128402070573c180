package com.namdamasco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.localstack.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** With LOG_FORMAT=json each line is an object, what it is about is in fields of its own, and nobody's words are in it. */
@ExtendWith(Watched.class)
class JsonLogsE2E {

    private static final Pattern KEY =
            Pattern.compile("\\b(conversationId|messageId|ingestionId|itemCode)=(\\S+?)[:,]?(?=\\s|$)");

    @Test
    void eachLineIsAnObject(Watched.Running damasco) throws IOException {
        for (Map.Entry<String, PackagedService> service : damasco.services().entrySet()) {
            assertThat(lines(service.getValue())).isNotEmpty().allSatisfy(line -> {
                assertThat(line.path("timestamp").asText()).startsWith("20");
                assertThat(line.path("level").asText()).isNotBlank();
                assertThat(line.path("loggerName").asText()).isNotBlank();
                assertThat(line.path("message").isTextual()).isTrue();
                assertThat(line.path("service").asText()).isEqualTo(service.getKey());
            });
        }
    }

    @Test
    void whatALineIsAboutIsInFieldsOfItsOwn(Watched.Running damasco) throws IOException {
        List<String> found = new ArrayList<>();
        for (PackagedService service : damasco.services().values()) {
            for (JsonNode line : lines(service)) {
                Matcher key = KEY.matcher(line.path("message").asText());
                while (key.find()) {
                    assertThat(line.path("mdc").path(key.group(1)).asText())
                            .as(line.toString())
                            .isEqualTo(key.group(2));
                    found.add(key.group(1));
                }
            }
        }
        assertThat(found).contains("conversationId", "messageId", "ingestionId");
    }

    @Test
    void theLinesOfAMessageLeadToItsTrace(Watched.Running damasco) throws IOException {
        List<JsonNode> told = lines(damasco.deployment().assistant()).stream()
                .filter(line -> line.path("mdc").path("messageId").asText().equals(damasco.messageId()))
                .toList();

        assertThat(told).hasSizeGreaterThanOrEqualTo(4);
        assertThat(told)
                .extracting(line -> line.path("mdc").path("traceId").asText())
                .containsOnly(damasco.traceOf(damasco.messageId()).get(0).traceId());
    }

    @Test
    void noLineQuotesAnyone(Watched.Running damasco) throws IOException {
        for (PackagedService service : damasco.services().values()) {
            String log = Files.readString(service.log());

            assertThat(log)
                    .doesNotContain(
                            Watched.CANARY, "pulgadas", damasco.maria().phone().substring(1));
            assertThat(damasco.maria().awaitReply(1).lines().filter(line -> line.length() > 12))
                    .isNotEmpty()
                    .noneMatch(log::contains);
        }
    }

    private static List<JsonNode> lines(PackagedService service) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(service.log())) {
            lines.add(Damasco.JSON.readTree(line));
        }
        return lines;
    }
}
