package com.namdamasco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a customer and an agent live through, over packaged jars, a real broker, a real database and real HTTP. */
@ExtendWith(Damasco.class)
class CustomerConversationE2E {

    private static final String QUESTION = "¿Tienen televisores de 32 pulgadas?";

    @Test
    void aCustomerOnWhatsAppGetsProductsAndPricesOfTheCatalogue(Damasco.Running damasco) throws IOException {
        Conversation maria = damasco.conversation("wa");

        maria.customerWrites(QUESTION);
        String reply = maria.awaitReply(1);

        assertNamesProductsAndPricesOfTheCatalogue(reply, damasco);
        assertThat(reply).contains("32\"");
        assertThatWhatsAppWasCalledAsTheContractSays(maria, reply, damasco);
        assertThatTheDashboardHasOneCopy(maria, reply);
    }

    @Test
    void aCustomerOnInstagramGetsThemThroughNulu(Damasco.Running damasco) {
        Conversation maria = damasco.conversation("ig");

        String messageId = maria.customerWrites(QUESTION);
        String reply = maria.awaitReply(1);

        assertNamesProductsAndPricesOfTheCatalogue(reply, damasco);
        JsonNode form = only(maria, "messenger-send-message");
        assertThat(form.path("metadata").asText()).startsWith(messageId);
        assertThat(form.path("psid").asText()).isNotBlank();
        assertThat(form.path("facebook_page_id").asText()).isNotBlank();
        assertThat(form.path("message").asText()).isEqualTo(reply);
        assertThatTheDashboardHasOneCopy(maria, reply);
    }

    @Test
    void aCustomerInTheWebChatGetsOneMessageThatIsOnTheDashboardToo(Damasco.Running damasco) {
        Conversation maria = damasco.conversation("web");

        maria.customerWrites(QUESTION);
        String reply = maria.awaitReply(1);

        assertNamesProductsAndPricesOfTheCatalogue(reply, damasco);
        assertThatTheDashboardHasOneCopy(maria, reply);
    }

    @Test
    void theAssistantIsSilentFromTheAgentsAnswerToTheEndOfThePause(Damasco.Running damasco) {
        Conversation maria = damasco.conversation("wa");
        maria.customerWrites("Hola");
        maria.awaitReply(1);

        maria.agentWrites("Hola María, soy Carla. ¿En qué te ayudo?");
        maria.customerWrites(QUESTION);
        awaitWebhooksWorkedOff(damasco);

        assertThat(maria.repliesOnPhone()).hasSize(1);
        await().atMost(Damasco.BOUND).until(() -> maria.state().equals("paused"));
        await("end of the pause").atMost(Damasco.PAUSE.plusSeconds(10)).until(() -> maria.state()
                .equals("bot"));
        maria.customerWrites(QUESTION);
        assertNamesProductsAndPricesOfTheCatalogue(maria.awaitReply(2), damasco);
    }

    @Test
    void anAgentsSilentTakeoverAndItsOwnEchoNeitherAnswerNorPause(Damasco.Running damasco) {
        Conversation maria = damasco.conversation("wa");
        maria.customerWrites("Hola");
        maria.awaitReply(1);
        await().atMost(Damasco.BOUND).until(() -> maria.copiesOnDashboard().size() == 1);

        maria.agentTakesOver();
        awaitWebhooksWorkedOff(damasco);

        assertThat(maria.repliesOnPhone()).hasSize(1);
        maria.customerWrites(QUESTION);
        assertNamesProductsAndPricesOfTheCatalogue(maria.awaitReply(2), damasco);
    }

    @Test
    void theSameWebhookThreeTimesGivesOneReply(Damasco.Running damasco) {
        Conversation maria = damasco.conversation("wa");

        String messageId = maria.customerWrites(QUESTION);
        maria.redeliver(messageId, 1);
        maria.awaitReply(1);
        maria.redeliver(messageId, 1);
        awaitWebhooksWorkedOff(damasco);

        assertThat(maria.repliesOnPhone()).hasSize(1);
        assertThat(maria.copiesOnDashboard()).hasSize(1);
    }

    /** A later message of another customer, answered, with everything before it on every partition having had its time. */
    private static void awaitWebhooksWorkedOff(Damasco.Running damasco) {
        Conversation other = damasco.conversation("web");
        other.customerWrites("Hola");
        other.awaitReply(1);
    }

    private static void assertNamesProductsAndPricesOfTheCatalogue(String reply, Damasco.Running damasco) {
        assertThat(Figures.dollarsIn(reply))
                .isNotEmpty()
                .isSubsetOf(Figures.dollarsOfItemsNamedIn(reply, damasco.sampleCatalogue()));
        assertThat(Figures.bolivaresIn(reply))
                .isNotEmpty()
                .isSubsetOf(Figures.bolivaresOfItemsNamedIn(reply, damasco.sampleCatalogue()));
    }

    private static void assertThatWhatsAppWasCalledAsTheContractSays(
            Conversation conversation, String reply, Damasco.Running damasco) throws IOException {
        JsonNode golden = Damasco.JSON.readTree(Damasco.ROOT
                .resolve("docs/contracts/whatsapp-text-message.json")
                .toFile());
        List<JsonNode> calls = conversation.calls("whatsapp").stream()
                .filter(called -> called.path("function").asText().equals("text"))
                .toList();
        assertThat(calls).as("one message, beside the read mark").hasSize(1);
        JsonNode call = calls.get(0);
        JsonNode body = call.path("body");

        assertThat(call.path("path").asText()).matches("/whatsapp/v\\d+\\.0/\\d+/messages");
        assertThat(header(call, "authorization"))
                .isEqualTo("Bearer " + damasco.deployment().secret("WHATSAPP_CLOUD_API_TOKEN"));
        assertThat(names(body)).isEqualTo(names(golden));
        for (String constant : List.of("messaging_product", "recipient_type", "type")) {
            assertThat(body.path(constant)).isEqualTo(golden.path(constant));
        }
        assertThat(names(body.path("text"))).isEqualTo(names(golden.path("text")));
        assertThat(body.path("text").path("preview_url").asBoolean()).isFalse();
        assertThat(body.path("text").path("body").asText()).isEqualTo(reply);
        assertThat("+" + body.path("to").asText()).isEqualTo(conversation.phone());
    }

    private static void assertThatTheDashboardHasOneCopy(Conversation conversation, String reply) {
        await().atMost(Damasco.BOUND)
                .until(() -> !conversation.copiesOnDashboard().isEmpty());
        JsonNode form = only(conversation, "send-message");
        assertThat(form.path("user_id").asText()).isEqualTo("4");
        assertThat(form.path("conversation_id").asText()).isEqualTo(conversation.id());
        assertThat(form.path("message").asText()).isEqualTo(reply);
        assertThat(form.path("attachments").toString()).contains("[]");
    }

    /** The form of the one call of this function that the conversation caused. */
    private static JsonNode only(Conversation conversation, String function) {
        List<JsonNode> calls = conversation.calls("nulu").stream()
                .filter(call -> call.path("function").asText().equals(function))
                .toList();
        assertThat(calls).hasSize(1);
        return calls.get(0).path("body");
    }

    private static String header(JsonNode call, String name) {
        JsonNode headers = call.path("headers");
        return names(headers).stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(found -> headers.path(found).asText())
                .orElse("");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }
}
