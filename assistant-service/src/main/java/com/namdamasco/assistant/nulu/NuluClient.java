package com.namdamasco.assistant.nulu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.nulu.NuluException.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The functions of the Nulu AI API that the assistant uses (contracts.md §2). Blocking; every call has a timeout. */
@ApplicationScoped
public class NuluClient {

    private final NuluApi api;
    private final NuluConfig config;
    private final ObjectMapper json;

    NuluClient(@RestClient NuluApi api, NuluConfig config, ObjectMapper json) {
        this.api = api;
        this.config = config;
        this.json = json;
    }

    /** The whole history and where the conversation's channel replies from. */
    public NuluConversation conversation(String conversationId) {
        return NuluConversation.read(call("get-conversation", Map.of("conversation_id", conversationId)));
    }

    /**
     * The conversations with a message newer than a place: a message id, or a time as {@link NuluTime} writes it.
     */
    public List<NewerConversation> newerConversations(String since) {
        List<NewerConversation> newer = new ArrayList<>();
        call("get-new-conversations", Map.of("datetime", since)).forEach(row -> newer.add(NewerConversation.read(row)));
        return newer;
    }

    /** The customer's name and addresses; the credentials that come with them are dropped on reading. */
    public NuluUser user(String userId) {
        return NuluUser.read(call("get-user", Map.of("user_id", userId, "extra", "true")));
    }

    /** Inserts a message under our bot's user: shown on the dashboard and in the web chat, not on WhatsApp. */
    public String sendMessage(String conversationId, String text) {
        JsonNode response = call(
                "send-message",
                Map.of(
                        "user_id",
                        config.botUserId().orElse(""),
                        "conversation_id",
                        conversationId,
                        "message",
                        text,
                        "attachments",
                        "[]"));
        return response.path("id").asText("");
    }

    /**
     * Sends to Instagram or Messenger.
     *
     * @param metadata begins with an existing Nulu message id, or Nulu books the echo as the first admin's message
     */
    public String sendMessenger(String psid, String pageId, String text, String metadata) {
        JsonNode response = call(
                "messenger-send-message",
                Map.of(
                        "psid", psid,
                        "facebook_page_id", pageId,
                        "message", text,
                        "attachments", "[]",
                        "metadata", metadata,
                        "message_id", metadata));
        return response.path(0).path("message_id").asText("");
    }

    public String sendTelegram(String chatId, String conversationId, String text) {
        JsonNode response = call(
                "telegram-send-message",
                Map.of("chat_id", chatId, "message", text, "attachments", "[]", "conversation_id", conversationId));
        if (!response.path("ok").asBoolean(false)) {
            String code = "telegram " + response.path("error_code").asText("answered not ok");
            throw new NuluException("telegram-send-message", code, Effect.NONE, false);
        }
        return response.path("result").path("message_id").asText("");
    }

    /** Also inserts an empty message under the token's user, which is nobody's words. */
    public void updateDepartment(String conversationId, String departmentId) {
        call("update-conversation-department", Map.of("conversation_id", conversationId, "department", departmentId));
    }

    /** For the agents' eyes only. */
    public void addNote(String conversationId, String author, String text) {
        call("add-note", Map.of("conversation_id", conversationId, "name", author, "message", text));
    }

    private JsonNode call(String function, Map<String, String> arguments) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("token", config.token().orElse(""));
        form.putSingle("function", function);
        arguments.forEach(form::putSingle);
        return NuluResponse.unwrap(json, function, send(function, form));
    }

    private String send(String function, MultivaluedMap<String, String> form) {
        try {
            return api.call(form);
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            boolean refused = status < 500;
            boolean retry = !refused || status == 429;
            throw new NuluException(function, "HTTP " + status, refused ? Effect.NONE : Effect.POSSIBLE, retry);
        } catch (ProcessingException e) {
            boolean neverReached = e.getCause() instanceof ConnectException;
            throw new NuluException(
                    function,
                    neverReached ? "it cannot be reached" : "no answer",
                    neverReached ? Effect.NONE : Effect.POSSIBLE,
                    true);
        } catch (RuntimeException e) {
            // Such as a connection that was closed under the request: not every one comes wrapped.
            throw new NuluException(function, "no answer", Effect.POSSIBLE, true);
        }
    }
}
