package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.openai.rules.Script;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Puts words into the model's mouth: {@code PUT /sandbox/model/script} with {@code {"texts": [...]}}, {@code DELETE} ends it. */
@Path("/sandbox/model/script")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScriptResource {
    private static final int MOST = 1000;

    private final Script script;

    ScriptResource(Script script) {
        this.script = script;
    }

    /** @param texts one for each answer to come */
    public record Texts(List<String> texts) {}

    @GET
    public Texts left() {
        return new Texts(script.left());
    }

    @PUT
    public Texts play(Texts wanted) {
        if (wanted == null || wanted.texts() == null || wanted.texts().size() > MOST) {
            throw new BadRequestException("texts is a list of at most " + MOST);
        }
        script.play(wanted.texts());
        return left();
    }

    @DELETE
    public void end() {
        script.play(List.of());
    }
}
