package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.conversation.Attachment;
import com.namdamasco.sandbox.conversation.Channel;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Conversations;
import com.namdamasco.sandbox.nulu.Dashboard;
import com.namdamasco.sandbox.webhook.Delivery;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/** The hands of the page and of the tests: opens conversations and writes as the customer or as an agent. 404 for an unknown id. */
@Path("/sandbox/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConversationsResource {
    private static final String USUAL_AGENT = "2";

    private final Conversations conversations;
    private final Dashboard dashboard;
    private final AssistantWatch watch;
    private final AssistantClient assistant;

    ConversationsResource(
            Conversations conversations, Dashboard dashboard, AssistantWatch watch, AssistantClient assistant) {
        this.conversations = conversations;
        this.dashboard = dashboard;
        this.watch = watch;
        this.assistant = assistant;
    }

    public record NewConversation(Channel channel, String customerName, String phone) {}

    public record CustomerWords(String text, List<Attachment> attachments) {}

    /** @param agentId any user id, also one that is nobody's; null means Carla's */
    public record AgentWords(String text, String agentId) {}

    public record Written(String messageId, Delivery webhook) {
        static Written of(Dashboard.Booked booked) {
            return new Written(booked.message().id(), booked.webhook());
        }
    }

    @POST
    public Response open(NewConversation wanted) {
        if (wanted == null || wanted.channel() == null) {
            throw new BadRequestException("channel is one of wa, ig, fb, tg, web");
        }
        String name = isBlank(wanted.customerName()) ? "Cliente" : wanted.customerName();
        Conversation opened = conversations.open(wanted.channel(), name, wanted.phone());
        return Response.status(Response.Status.CREATED).entity(view(opened)).build();
    }

    @GET
    public List<ConversationView> all() {
        return conversations.all().stream().map(this::view).toList();
    }

    @GET
    @Path("{id}")
    public ConversationView one(@PathParam("id") String id) {
        return view(existing(id));
    }

    @DELETE
    public void reset() {
        conversations.reset();
        watch.forgetAll();
    }

    @POST
    @Path("{id}/customer-messages")
    public Written customerWrites(@PathParam("id") String id, CustomerWords words) {
        List<Attachment> attachments = words == null || words.attachments() == null ? List.of() : words.attachments();
        if (words == null || (isBlank(words.text()) && attachments.isEmpty())) {
            throw new BadRequestException("a message has a text or attachments");
        }
        String text = words.text() == null ? "" : words.text();
        return Written.of(dashboard.customerWrites(existing(id), text, attachments));
    }

    @POST
    @Path("{id}/agent-messages")
    public Written agentWrites(@PathParam("id") String id, AgentWords words) {
        if (words == null || isBlank(words.text())) {
            throw new BadRequestException("a message has a text");
        }
        return Written.of(dashboard.agentWrites(existing(id), agentOf(words), words.text()));
    }

    @POST
    @Path("{id}/takeover")
    @Consumes(MediaType.WILDCARD)
    public Written takeOver(@PathParam("id") String id) {
        return Written.of(dashboard.takeOver(existing(id), USUAL_AGENT));
    }

    /** Passes the assistant's answer through; 503 when there is no assistant, 502 when it does not answer. */
    @POST
    @Path("{id}/resume")
    @Consumes(MediaType.WILDCARD)
    public Response resume(@PathParam("id") String id) throws InterruptedException {
        if (!assistant.configured()) {
            return Problem.of(503, "ASSISTANT_URL is not set");
        }
        try {
            AssistantClient.Answer answer = assistant.resume(existing(id).id());
            return Response.status(answer.status()).entity(answer.body()).build();
        } catch (IOException away) {
            return Problem.of(502, "the assistant does not answer");
        }
    }

    private Conversation existing(String id) {
        return conversations.find(id).orElseThrow(() -> new NotFoundException("no conversation " + id));
    }

    private ConversationView view(Conversation conversation) {
        return ConversationView.of(conversation, watch.of(conversation.id()));
    }

    private static String agentOf(AgentWords words) {
        return isBlank(words.agentId()) ? USUAL_AGENT : words.agentId();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
