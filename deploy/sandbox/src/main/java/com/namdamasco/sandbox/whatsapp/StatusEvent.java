package com.namdamasco.sandbox.whatsapp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/** Meta's webhook with one status (contract §3). */
record StatusEvent(String object, List<Entry> entry) {
    private static final String BUSINESS_ACCOUNT = "102290129340398";
    private static final String DISPLAY_NUMBER = "582125550100";

    record Entry(String id, List<Change> changes) {}

    record Change(String field, Value value) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Value(String messagingProduct, Metadata metadata, List<Status> statuses) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Metadata(String displayPhoneNumber, String phoneNumberId) {}

    /** @param pricing absent of failed messages */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Status(
            String id,
            String status,
            String timestamp,
            String recipientId,
            String bizOpaqueCallbackData,
            Pricing pricing,
            List<Failure> errors) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Pricing(boolean billable, String pricingModel, String category) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Failure(int code, String title, String message, ErrorData errorData) {}

    record ErrorData(String details) {}

    /** @param errorCode of a failed message; ignored for the others */
    static StatusEvent of(SentMessage message, String status, Integer errorCode, String phoneNumberId, Instant at) {
        boolean failed = status.equals("failed");
        Status told = new Status(
                message.id(),
                status,
                String.valueOf(at.getEpochSecond()),
                message.recipientId(),
                message.replyId(),
                failed ? null : new Pricing(true, "PMP", "service"),
                failed ? List.of(failure(errorCode == null ? 131026 : errorCode)) : null);
        Value value = new Value("whatsapp", new Metadata(DISPLAY_NUMBER, phoneNumberId), List.of(told));
        return new StatusEvent(
                "whatsapp_business_account",
                List.of(new Entry(BUSINESS_ACCOUNT, List.of(new Change("messages", value)))));
    }

    private static Failure failure(int code) {
        String title = code == 131047 ? "Re-engagement message" : "Message undeliverable";
        return new Failure(code, title, title, new ErrorData("This failure was ordered at the sandbox."));
    }
}
