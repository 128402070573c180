package com.namdamasco.sandbox.nulu;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that customers sent, where Nulu keeps them: put there by whoever plays the customer, fetched by whoever wants to see. */
@Path("/nulu/uploads/{name}")
public class Uploads {
    private static final int MOST = 100;

    private final Map<String, byte[]> files = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public void put(@PathParam("name") String name, byte[] content) {
        synchronized (files) {
            files.put(name, content);
        }
    }

    @GET
    public Response get(@PathParam("name") String name) {
        synchronized (files) {
            byte[] content = files.get(name);
            if (content == null) {
                throw new NotFoundException("no file " + name);
            }
            return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM_TYPE).build();
        }
    }
}
