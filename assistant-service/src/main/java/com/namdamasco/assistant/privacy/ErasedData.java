package com.namdamasco.assistant.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was erased. All 0: nothing was known, or it was erased before.
 *
 * @param messages of the customer and of the agents, and voice notes that had been heard
 * @param replies of the assistant, and their copies
 */
public record ErasedData(
        @Schema(description = "Conversations of the customer") int conversations,
        int messages,
        int replies,
        @Schema(description = "Notes for the agents") int handOverNotes,
        @Schema(description = "Names, addresses, products and places that were remembered") int memories) {}
