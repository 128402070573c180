package com.namdamasco.catalog.embedding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Where the embeddings are (docs/contracts/catalog-embeddings.json).
 *
 * @param spaces the active one first, then the one being built, then those kept from before, the latest first
 * @param refusals the first {@value #MAX_REFUSALS} texts that their provider does not take
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmbeddingReport(List<Space> spaces, List<Refusal> refusals) {

    static final int MAX_REFUSALS = 20;

    /**
     * The vectors of one provider, model and dimension.
     *
     * @param state active (searches use it), building (takes over when complete) or kept
     * @param since of the state
     * @param done distinct texts of products that have their embedding, of total
     * @param refused texts that the provider does not take; counted in total, not in done
     * @param indexed whether its index is there; without, a search compares with every vector
     * @param trouble unavailable, rate-limited, quota-exhausted, refused, mismatch; left out when all is well
     * @param failure what is wrong and what to do; left out when all is well
     * @param waitingUntil no calls before; left out when none has to wait
     * @param questions of the active space: why this replica searches without meaning; left out when it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Space(
            String provider,
            String model,
            int dimension,
            String state,
            OffsetDateTime since,
            long done,
            long total,
            long refused,
            boolean indexed,
            String trouble,
            String failure,
            OffsetDateTime waitingUntil,
            String questions) {}

    /** A text that is found by its words only. itemCode is one of the items that have it. */
    public record Refusal(String itemCode, String model, String reason) {}
}
