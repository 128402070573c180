package com.namdamasco.catalog.ingestion;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** The door of the inventory system's fetcher (contracts.md §4). Key, type and announced length are checked before. */
@Path("/api/receive-products")
@Tag(name = "Ingestion")
public class ReceiveProductsResource {

    private static final Logger LOG = Logger.getLogger(ReceiveProductsResource.class);

    private final PushSpool spool;
    private final AcceptedPushes pushes;
    private final IngestionWorker worker;

    ReceiveProductsResource(PushSpool spool, AcceptedPushes pushes, IngestionWorker worker) {
        this.spool = spool;
        this.pushes = pushes;
        this.worker = worker;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Push products",
            description =
                    "A JSON array of entries, one per item and warehouse, gzip accepted. The push is stored before"
                            + " the answer and takes effect afterwards, in order of acceptance. Header X-API-KEY required.")
    @APIResponse(responseCode = "202", description = "Stored; Location tells its progress")
    @APIResponse(responseCode = "400", description = "Not JSON, not an array, or unknown terms; nothing is stored")
    @APIResponse(responseCode = "401", description = "X-API-KEY is missing or wrong")
    @APIResponse(responseCode = "413", description = "Larger than the limit")
    @APIResponse(responseCode = "415", description = "Not application/json, or an encoding other than gzip")
    @APIResponse(responseCode = "422", description = "Another push was sent under this Idempotency-Key")
    public Response receive(
            @Parameter(hidden = true) @HeaderParam("Content-Encoding") String contentEncoding,
            @Parameter(description = "Repeated with the same body: the same ingestion, stored once")
                    @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            @Parameter(description = "complete: what is absent from this push goes to stock 0") @QueryParam("snapshot")
                    String snapshot,
            @Parameter(description = "true: also when most of the catalogue vanishes by the snapshot")
                    @QueryParam("force")
                    String force,
            InputStream body)
            throws IOException, SQLException {
        PushTerms terms = PushTerms.of(snapshot, force);
        String key = IdempotencyKey.of(idempotencyKey);
        try (PushSpool.Spooled push = spool.spool(body, contentEncoding)) {
            UUID id = pushes.store(push, terms, key);
            MDC.put("ingestionId", id);
            LOG.infof("Push accepted ingestionId=%s received=%d", id, push.received());
            MDC.remove("ingestionId");
            worker.wake();
            return Response.accepted(Accepted.of(id))
                    .location(URI.create("/api/ingestions/" + id))
                    .build();
        }
    }
}
