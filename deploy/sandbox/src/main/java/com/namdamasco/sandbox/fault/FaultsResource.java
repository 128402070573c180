package com.namdamasco.sandbox.fault;

import com.namdamasco.sandbox.recording.Target;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Orders failures: {@code PUT /sandbox/faults/{target}}, {@code DELETE /sandbox/faults}. 404 for an unknown target. */
@Path("/sandbox/faults")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FaultsResource {
    private final Faults faults;

    FaultsResource(Faults faults) {
        this.faults = faults;
    }

    @GET
    public Map<String, Fault> all() {
        return faults.all();
    }

    @PUT
    @Path("{target}")
    public Fault order(@PathParam("target") String target, Fault fault) {
        Target known = Target.labelled(target).orElseThrow(() -> new NotFoundException("no target " + target));
        faults.order(known, fault);
        return fault;
    }

    @DELETE
    public void clear() {
        faults.clear();
    }
}
