package com.namdamasco.assistant.nulu;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The one endpoint of the Nulu AI API (contracts.md §2): a form with {@code token}, {@code function} and the function's
 * arguments. The body is read as text because failures come with status 200 as well.
 */
@RegisterRestClient(configKey = "nulu")
public interface NuluApi {

    @POST
    @Path("/include/api.php")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.WILDCARD)
    String call(MultivaluedMap<String, String> form);
}
