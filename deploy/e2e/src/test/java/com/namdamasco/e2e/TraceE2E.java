package com.namdamasco.e2e;

import com.namdamasco.e2e.SpanCollector.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One trace from the webhook through Kafka, the database, the turn, its tools and the catalogue's SQL to the sends. */
@ExtendWith(Watched.class)
class TraceE2E {

    private static final List<String> TO_THE_TURN = List.of(
            "webhook-gateway: POST /api/sb-webhook",
            "webhook-gateway: nulu.messages publish",
            "assistant-service: nulu.messages receive",
            "assistant-service: inbox",
            "assistant-service: turn");
    private static final String AGENT = "assistant-service: langchain4j.aiservices.SalesAssistant.reply";

    @Test
    void leadsFromTheWebhookToTheSends(Watched.Running damasco) {
        List<Span> trace = awaitTrace(damasco, damasco.messageId());

        assertThat(trace).filteredOn(span -> span.parent().isEmpty()).hasSize(1);
        assertThat(waysIn(trace))
                .contains(
                        turnsWay("assistant-service: POST /include/api.php"),
                        turnsWay(
                                AGENT,
                                "assistant-service: completion gpt-4o-mini",
                                "assistant-service: POST /chat/completions"),
                        turnsWay(
                                AGENT,
                                "assistant-service: langchain4j.tools.search_local_products",
                                "assistant-service: GET /api/products/search",
                                "catalog-service: GET /api/products/search",
                                "catalog-service: SELECT"),
                        turnsWay(
                                "assistant-service: send reply",
                                "assistant-service: POST /{version}/{phoneNumberId}/messages"),
                        turnsWay("assistant-service: copy to dashboard", "assistant-service: POST /include/api.php"));
    }

    @Test
    void saysWhichMessageOfWhichConversationItIsAbout(Watched.Running damasco) {
        List<Span> trace = awaitTrace(damasco, damasco.messageId());

        for (String name : List.of("POST /api/sb-webhook", "nulu.messages publish", "inbox", "turn", "send reply")) {
            assertThat(trace)
                    .filteredOn(span -> span.name().equals(name))
                    .singleElement()
                    .satisfies(span -> assertThat(span.attributes())
                            .containsEntry("messageId", damasco.messageId())
                            .containsEntry("conversationId", damasco.maria().id()));
        }
    }

    @Test
    void aBurstHasOneTurnThatIsLinkedToTheOtherMessages(Watched.Running damasco) {
        Conversation pedro = Conversation.open(damasco.deployment().sandbox().url(), "wa");

        String first = pedro.customerWrites("Hola");
        String last = pedro.customerWrites("¿Tienen neveras?");
        pedro.awaitReply(1);

        Span turn = only(awaitTrace(damasco, last), "turn");
        assertThat(turn.attributes()).containsEntry("messageId", last);
        assertThat(turn.links())
                .containsExactly(only(damasco.traceOf(first), "inbox").id());
        assertThat(damasco.traceOf(first)).noneMatch(span -> span.name().equals("turn"));
    }

    @Test
    void carriesNoWordsNoNumbersAndNoSecrets(Watched.Running damasco) {
        awaitTrace(damasco, damasco.messageId());
        String told = damasco.collector().raw();

        assertThat(told).contains("search_local_products", damasco.messageId());
        assertThat(told)
                .doesNotContain(
                        Watched.CANARY,
                        "pulgadas",
                        "María",
                        damasco.maria().phone().substring(1));
        for (String reply : damasco.maria().repliesOnPhone()) {
            assertThat(reply.lines().filter(line -> line.length() > 12).toList())
                    .isNotEmpty()
                    .noneMatch(told::contains);
        }
        assertThat(secretsOf(damasco)).hasSizeGreaterThan(5).noneMatch(told::contains);
    }

    private static List<String> secretsOf(Watched.Running damasco) {
        return damasco.deployment().developmentEnvironment().entrySet().stream()
                .filter(variable -> variable.getKey().matches(".*(KEY|TOKEN|SECRET)"))
                .map(Map.Entry::getValue)
                .filter(value -> value.length() > 10)
                .distinct()
                .toList();
    }

    /** Complete once its last span has come. */
    private static List<Span> awaitTrace(Watched.Running damasco, String messageId) {
        return await("trace of message " + messageId)
                .atMost(Damasco.BOUND)
                .until(
                        () -> damasco.traceOf(messageId),
                        trace -> trace.stream().anyMatch(span -> span.name().equals("copy to dashboard"))
                                && trace.stream().anyMatch(span -> span.parent().isEmpty()));
    }

    private static Span only(List<Span> trace, String name) {
        List<Span> found =
                trace.stream().filter(span -> span.name().equals(name)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> turnsWay(String... steps) {
        return Stream.concat(TO_THE_TURN.stream(), Stream.of(steps)).toList();
    }

    /** From the root to each span that has no children. */
    private static List<List<String>> waysIn(List<Span> trace) {
        return trace.stream()
                .filter(span -> trace.stream().noneMatch(other -> other.parent().equals(span.id())))
                .map(span -> way(trace, span))
                .toList();
    }

    private static List<String> way(List<Span> trace, Span span) {
        Stream<String> before = trace.stream()
                .filter(other -> other.id().equals(span.parent()))
                .flatMap(parent -> way(trace, parent).stream());
        return Stream.concat(before, Stream.of(span.service() + ": " + span.name()))
                .toList();
    }
}
