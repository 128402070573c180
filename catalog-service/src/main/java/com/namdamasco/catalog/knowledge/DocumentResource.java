package com.namdamasco.catalog.knowledge;

import com.namdamasco.catalog.problem.RequestProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The documents that the shop answers from (docs/knowledge.md). */
@Path("/api/knowledge")
@Tag(name = "Knowledge")
public class DocumentResource {

    private final Documents documents;
    private final KnowledgeIndex index;
    private final KnowledgeConfig config;

    DocumentResource(Documents documents, KnowledgeIndex index, KnowledgeConfig config) {
        this.documents = documents;
        this.index = index;
        this.config = config;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All documents, by name")
    public List<DocumentView> all() throws SQLException {
        return documents.all().stream().map(DocumentView::of).toList();
    }

    @GET
    @Path("/{name}")
    @Blocking
    @Produces(MarkdownBody.MEDIA_TYPE + ";charset=UTF-8")
    @Operation(summary = "A document as it was put")
    @APIResponse(responseCode = "200", description = "Its Markdown")
    @APIResponse(responseCode = "404", description = "No such document")
    public String one(@RestPath String name) throws SQLException {
        return find(name).markdown();
    }

    @PUT
    @Path("/{name}")
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put a document in place",
            description = "Markdown in UTF-8. A search finds either all of the old one or all of the new one.")
    @APIResponse(responseCode = "200", description = "It has taken the place of the old one, or is the same")
    @APIResponse(responseCode = "201", description = "It is new")
    @APIResponse(responseCode = "400", description = "An impossible name, an empty document, or no UTF-8")
    @APIResponse(responseCode = "413", description = "Larger than the limit")
    @APIResponse(responseCode = "415", description = "Not text/markdown")
    @APIResponse(responseCode = "503", description = "The embedding endpoint is away; nothing has changed")
    public Response put(
            @RestPath String name,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @Parameter(hidden = true) @HeaderParam("Content-Encoding") String contentEncoding,
            InputStream body)
            throws IOException, SQLException {
        if (!Document.isName(name)) {
            throw RequestProblem.badRequest(
                    "A name has 1 to 64 lower-case letters, digits and hyphens; search is taken.");
        }
        MarkdownBody.check(contentType, contentEncoding);
        String markdown =
                MarkdownBody.read(body, Math.toIntExact(config.maxDocumentSize().asLongValue()));
        if (Passage.of(name, markdown).isEmpty()) {
            throw RequestProblem.badRequest("The document has no text below its title.");
        }
        AtomicBoolean isNew = new AtomicBoolean();
        bring(() -> {
            boolean put = documents.put(name, markdown);
            if (put && documents.count() > config.maxDocuments()) {
                throw RequestProblem.unprocessable(
                        "There are " + config.maxDocuments() + " documents already: delete one first.");
            }
            isNew.set(put && !documents.isFile(name));
        });
        Response.ResponseBuilder answer =
                isNew.get() ? Response.created(URI.create("/api/knowledge/" + name)) : Response.ok();
        return answer.entity(DocumentView.of(find(name))).build();
    }

    @DELETE
    @Path("/{name}")
    @Blocking
    @Operation(summary = "Take a document back", description = "A file of the same name counts again.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such document")
    @APIResponse(responseCode = "422", description = "It came as a file and can only be replaced")
    @APIResponse(responseCode = "503", description = "The embedding endpoint is away; nothing has changed")
    public void delete(@RestPath String name) throws SQLException {
        if (find(name).isFile()) {
            throw RequestProblem.unprocessable("This document came as a file: put another one in its place.");
        }
        bring(() -> documents.delete(name));
    }

    private void bring(KnowledgeIndex.Edit edit) {
        try {
            index.bring(edit);
        } catch (PassageEmbedding.Away e) {
            throw RequestProblem.unavailable(
                    "The embedding endpoint is away: nothing has changed, what was there still answers. Try again later.");
        }
    }

    private Document find(String name) throws SQLException {
        return documents.all().stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound("There is no document with this name."));
    }
}
