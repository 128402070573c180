package com.namdamasco.assistant.takeover;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** For whoever moves from another application (docs/migration.md); behind {@code ASSISTANT_SERVICE_TOKEN}. */
@Path("/api/pauses/import")
@Produces(MediaType.APPLICATION_JSON)
@ServiceToken
public class PauseImportResource {

    private final ObjectMapper json;
    private final PauseImport pauses;

    PauseImportResource(ObjectMapper json, PauseImport pauses) {
        this.json = json;
        this.pauses = pauses;
    }

    /** @param over had ended before they were imported */
    public record Result(
            int received, int imported, int unchanged, int over, List<ImportedPauses.Rejection> rejected) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take over pauses that another application has begun; the same once more changes nothing",
            description =
                    "{\"pauses\": [{\"conversationId\": \"1057\", \"pausedUntil\": \"2026-11-23T12:00:00Z\"}]}, at most "
                            + ImportedPauses.MOST + " at once")
    @APIResponse(responseCode = "200", description = "How many are new, and which were not taken and why")
    @APIResponse(
            responseCode = "400",
            description = "The body is not as described",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "Without the service token",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Result take(String body) {
        ImportedPauses order = ImportedPauses.read(json, body);
        Map<PauseImport.Outcome, Integer> outcomes = new EnumMap<>(PauseImport.Outcome.class);
        for (ImportedPauses.One pause : order.pauses()) {
            outcomes.merge(pauses.take(pause.conversationId(), pause.until()), 1, Integer::sum);
        }
        return new Result(
                order.pauses().size() + order.rejected().size(),
                outcomes.getOrDefault(PauseImport.Outcome.IMPORTED, 0),
                outcomes.getOrDefault(PauseImport.Outcome.UNCHANGED, 0),
                outcomes.getOrDefault(PauseImport.Outcome.OVER, 0),
                order.rejected());
    }
}
