package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.openai.rules.ConversationScript;
import com.namdamasco.sandbox.openai.rules.Script;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * Puts words into the model's mouth. {@code PUT /sandbox/model/script} with {@code {"texts": [...]}} for whatever conversation comes
 * next, or with {@code {"conversations": [...]}}, replaces what was left; {@code POST} adds one conversation's script beside the
 * others; {@code DELETE} ends all. 400 for a script that cannot be played.
 */
@Path("/sandbox/model/script")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScriptResource {
    private static final int MOST = 1000;

    private final Script script;

    ScriptResource(Script script) {
        this.script = script;
    }

    /**
     * @param texts one for each answer to come
     * @param conversations answers for single conversations
     */
    public record Scripts(List<String> texts, List<ConversationScript> conversations) {
        public Scripts {
            texts = texts == null ? List.of() : List.copyOf(texts);
            conversations = conversations == null ? List.of() : List.copyOf(conversations);
        }
    }

    @GET
    public Scripts left() {
        return new Scripts(script.textsLeft(), script.conversationsLeft());
    }

    @PUT
    public Scripts play(Scripts wanted) {
        if (wanted == null
                || wanted.texts().size() > MOST
                || wanted.conversations().size() > MOST) {
            throw new BadRequestException("texts and conversations are lists of at most " + MOST);
        }
        wanted.conversations().forEach(ScriptResource::requirePlayable);
        script.play(wanted.texts(), wanted.conversations());
        return left();
    }

    @POST
    public Scripts add(ConversationScript wanted) {
        if (wanted == null) {
            throw new BadRequestException("a script has answers");
        }
        requirePlayable(wanted);
        script.add(wanted);
        return left();
    }

    @DELETE
    public void end() {
        script.play(List.of(), List.of());
    }

    private static void requirePlayable(ConversationScript wanted) {
        wanted.flaw().ifPresent(flaw -> {
            throw new BadRequestException(flaw);
        });
    }
}
