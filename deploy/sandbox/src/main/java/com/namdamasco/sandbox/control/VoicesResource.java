package com.namdamasco.sandbox.control;

import com.namdamasco.sandbox.openai.audio.Voices;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** What is heard in voice notes: {@code PUT /sandbox/model/voices} with texts by file name. */
@Path("/sandbox/model/voices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VoicesResource {
    private static final int MOST = 1000;

    private final Voices voices;

    VoicesResource(Voices voices) {
        this.voices = voices;
    }

    @GET
    public Map<String, String> scripted() {
        return voices.scripted();
    }

    @PUT
    public Map<String, String> play(Map<String, String> texts) {
        if (texts == null || texts.size() > MOST) {
            throw new BadRequestException("an object of at most " + MOST + " texts, by file name");
        }
        voices.play(texts);
        return scripted();
    }
}
