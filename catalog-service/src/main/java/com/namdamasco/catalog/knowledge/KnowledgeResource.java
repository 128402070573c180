package com.namdamasco.catalog.knowledge;

import com.namdamasco.catalog.knowledge.KnowledgeAnswer.Found;
import com.namdamasco.catalog.problem.RequestProblem;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the shop says about payment, delivery, warranty and hours. */
@Path("/api/knowledge/search")
@Tag(name = "Knowledge")
@Produces(MediaType.APPLICATION_JSON)
public class KnowledgeResource {

    private static final int MAX_QUERY = 500;
    private static final int MAX_LIMIT = 10;

    private final EmbeddingStore<TextSegment> store;
    private final PassageEmbedding embedding;

    KnowledgeResource(EmbeddingStore<TextSegment> store, PassageEmbedding embedding) {
        this.store = store;
        this.embedding = embedding;
    }

    @GET
    @Blocking
    @Operation(summary = "Search the shop's documents", description = "Payment, delivery, warranty, hours; in Spanish")
    @APIResponse(responseCode = "200", description = "Passages, best first")
    @APIResponse(responseCode = "400", description = "No query, or a parameter beyond its bounds")
    @APIResponse(responseCode = "503", description = "The embedding endpoint is away")
    public KnowledgeAnswer search(
            @QueryParam("query") String query, @QueryParam("limit") @DefaultValue("3") String limit) {
        if (query == null || query.isBlank() || query.length() > MAX_QUERY || query.indexOf('\0') >= 0) {
            throw RequestProblem.badRequest("query has 1 to " + MAX_QUERY + " characters.");
        }
        int passages = bounded(limit);
        if (query.codePoints().noneMatch(Character::isLetterOrDigit)) {
            // Nothing to look for, and not every model takes it.
            return new KnowledgeAnswer(query, 0, List.of());
        }
        List<Found> results = store
                .search(EmbeddingSearchRequest.builder()
                        .query(query)
                        .queryEmbedding(embedding(query))
                        .maxResults(passages)
                        .build())
                .matches()
                .stream()
                .map(KnowledgeResource::found)
                .toList();
        return new KnowledgeAnswer(query, results.size(), results);
    }

    private Embedding embedding(String query) {
        try {
            return embedding.of(query);
        } catch (PassageEmbedding.Away e) {
            throw RequestProblem.unavailable("The embedding endpoint is away; try again later.");
        }
    }

    private static Found found(EmbeddingMatch<TextSegment> match) {
        TextSegment segment = match.embedded();
        return new Found(
                segment.metadata().getString("document"),
                segment.metadata().getString("title"),
                segment.text(),
                match.score());
    }

    private static int bounded(String limit) {
        try {
            int passages = Integer.parseInt(limit);
            if (passages >= 1 && passages <= MAX_LIMIT) {
                return passages;
            }
        } catch (NumberFormatException e) {
            // Told below: it is out of bounds too.
        }
        throw RequestProblem.badRequest("limit is a whole number from 1 to " + MAX_LIMIT + ".");
    }
}
