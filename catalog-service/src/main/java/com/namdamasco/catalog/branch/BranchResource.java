package com.namdamasco.catalog.branch;

import com.namdamasco.catalog.problem.RequestProblem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Where the shops are (docs/branches.md). */
@Path("/api/branches")
@Tag(name = "Branches")
@Produces(MediaType.APPLICATION_JSON)
public class BranchResource {

    private static final Logger LOG = Logger.getLogger(BranchResource.class);
    private static final int MAX_CITY = 100;
    private static final int MAX_NEAR = 100;

    private final Branches branches;
    private final StoredBranches stored;
    private final BranchCheck check;

    BranchResource(Branches branches, StoredBranches stored, BranchCheck check) {
        this.branches = branches;
        this.stored = stored;
        this.check = check;
    }

    @GET
    @Operation(
            summary = "Branches: all, those of a city, the nearest",
            description = "A city without a branch has an empty list and the cities that have one; a misspelt city is"
                    + " offered in didYouMean and not searched.")
    @APIResponse(responseCode = "200", description = "The branches, perhaps none")
    @APIResponse(responseCode = "400", description = "A parameter beyond its bounds")
    public Uni<BranchAnswer> find(
            @Parameter(
                            description =
                                    "Name of a city in any spelling, a synonym (ccs), its state or a branch's name;"
                                            + " at most 100 characters, blank is the same as missing")
                    @QueryParam("city")
                    String city,
            @Parameter(description = "LAT,LON in degrees with decimal points; the nearest branches come first")
                    @QueryParam("near")
                    String near,
            @Parameter(description = "Branches at most, 1 to 1000; all when it is missing") @QueryParam("limit")
                    String limit) {
        if (city != null && city.length() > MAX_CITY) {
            throw RequestProblem.badRequest("city has at most " + MAX_CITY + " characters.");
        }
        BranchQuestion question =
                new BranchQuestion(city == null || city.isBlank() ? null : city, coordinates(near), bounded(limit));
        return branches.names().map(question::answer);
    }

    @GET
    @Path("/gaps")
    @Operation(
            summary = "Branches of products that have no branch data, and the other way round",
            description = "For operators: it reads all products.")
    @APIResponse(responseCode = "200", description = "What is missing, perhaps nothing")
    public Uni<BranchGaps> gaps() {
        return check.gaps();
    }

    @PUT
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace the list of branches",
            description =
                    "The complete list: what is not in it is removed. All of it is taken, or nothing. It stands until"
                            + " the next request, or until a start with a CATALOG_BRANCHES_FILE whose content has changed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Branch.class)))
    @APIResponse(responseCode = "200", description = "What the list changed")
    @APIResponse(
            responseCode = "400",
            description = "Not a list of branches; errors names index, field and reason of all that is wrong",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = BranchProblem.class)))
    @APIResponse(responseCode = "413", description = "Larger than 2 MiB")
    @APIResponse(responseCode = "415", description = "Not application/json")
    public Replaced replace(InputStream body) throws InvalidBranches, SQLException {
        Replaced replaced = stored.replaceByRequest(BranchReader.read(bytes(body)));
        branches.outdated();
        LOG.infof(
                "Branches replaced by request created=%d changed=%d unchanged=%d removed=%d",
                replaced.created(), replaced.changed(), replaced.unchanged(), replaced.removed());
        // Its warnings need not be waited for; it tells its own failures.
        check.check().subscribe().with(done -> {});
        return replaced;
    }

    private static byte[] bytes(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(BranchReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw RequestProblem.timeout("The body did not arrive in time or broke off: nothing was changed.");
        }
        if (bytes.length > BranchReader.MAX_BYTES) {
            throw RequestProblem.tooLarge("The list is larger than " + BranchReader.MAX_BYTES + " bytes.");
        }
        return bytes;
    }

    private static Coordinates coordinates(String near) {
        if (near == null || near.isBlank()) {
            return null;
        }
        if (near.length() <= MAX_NEAR) {
            try {
                return Coordinates.parse(near);
            } catch (IllegalArgumentException e) {
                // Told below.
            }
        }
        throw RequestProblem.badRequest(
                "near is LAT,LON in degrees with decimal points: near=10.4928,-66.8742 (-90 to 90, -180 to 180).");
    }

    private static int bounded(String limit) {
        if (limit == null || limit.isBlank()) {
            return BranchReader.MAX_BRANCHES;
        }
        try {
            int most = Integer.parseInt(limit);
            if (most >= 1 && most <= BranchReader.MAX_BRANCHES) {
                return most;
            }
        } catch (NumberFormatException e) {
            // Told below: it is out of bounds too.
        }
        throw RequestProblem.badRequest("limit is a whole number from 1 to " + BranchReader.MAX_BRANCHES + ".");
    }
}
