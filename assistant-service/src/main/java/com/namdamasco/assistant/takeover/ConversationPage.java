package com.namdamasco.assistant.takeover;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Conversations, the most recently active first. */
public record ConversationPage(
        List<ConversationSummary> conversations,
        @Schema(description = "To be sent as cursor for the next page; null on the last one") String nextCursor) {}
