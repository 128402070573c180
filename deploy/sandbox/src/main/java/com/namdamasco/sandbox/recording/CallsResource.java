package com.namdamasco.sandbox.recording;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What was called: {@code GET} and {@code DELETE /sandbox/calls}. 400 for an unknown target. */
@Path("/sandbox/calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {
    private final CallLog log;

    CallsResource(CallLog log) {
        this.log = log;
    }

    public record Calls(int count, List<RecordedCall> calls) {}

    @GET
    public Calls calls(
            @QueryParam("target") String target,
            @QueryParam("conversationId") String conversationId,
            @QueryParam("containing") String containing) {
        Target only = target == null || target.isBlank()
                ? null
                : Target.labelled(target).orElseThrow(() -> new BadRequestException("no target " + target));
        List<RecordedCall> found = log.find(only, given(conversationId), given(containing));
        return new Calls(found.size(), found);
    }

    private static String given(String filter) {
        return filter == null || filter.isBlank() ? null : filter;
    }

    @DELETE
    public void clear() {
        log.clear();
    }
}
