package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.problem.RequestProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What became of pushes (docs/contracts/catalog-ingestion.json). */
@Path("/api/ingestions")
@Tag(name = "Ingestion")
@Produces(MediaType.APPLICATION_JSON)
public class IngestionResource {

    private static final int LATEST = 50;

    private final IngestionReports reports;

    IngestionResource(IngestionReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A push: its state, its counts, the entries that were rejected")
    @APIResponse(responseCode = "200", description = "The push")
    @APIResponse(responseCode = "404", description = "No such push")
    public Uni<IngestionReport> ingestion(@RestPath UUID id) {
        return reports.byId(id)
                .map(report ->
                        report.orElseThrow(() -> RequestProblem.notFound("There is no ingestion with this id.")));
    }

    @GET
    @Operation(summary = "The latest 50 pushes, newest first")
    public Uni<List<IngestionReport>> latest() {
        return reports.latest(LATEST);
    }
}
