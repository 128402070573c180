package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.problem.RequestProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What became of pushes (docs/contracts/catalog-ingestion.json). */
@Path("/api/ingestions")
@Tag(name = "Ingestion")
@Produces(MediaType.APPLICATION_JSON)
public class IngestionResource {

    private static final int LATEST = 50;
    private static final int MAX_PAGE = 1000;

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
    @Path("/{id}/rejections")
    @Operation(summary = "The rejected entries of a push, page by page")
    @APIResponse(responseCode = "200", description = "A page; next is the value of after for the next one")
    @APIResponse(responseCode = "400", description = "limit is not 1 to 1000, or after is below -1")
    @APIResponse(responseCode = "404", description = "No such push")
    public Uni<RejectionPage> rejections(
            @RestPath UUID id,
            @Parameter(description = "Index of the last entry seen") @RestQuery @DefaultValue("-1") int after,
            @RestQuery @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MAX_PAGE || after < -1) {
            throw RequestProblem.badRequest("limit is 1 to 1000, and after the index of an entry.");
        }
        return reports.rejectionPage(id, after, limit)
                .map(page -> page.orElseThrow(() -> RequestProblem.notFound("There is no ingestion with this id.")));
    }

    @GET
    @Operation(summary = "The latest 50 pushes, newest first")
    public Uni<List<IngestionReport>> latest() {
        return reports.latest(LATEST);
    }
}
