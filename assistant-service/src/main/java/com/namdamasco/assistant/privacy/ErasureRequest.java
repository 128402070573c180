package com.namdamasco.assistant.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.problem.JsonBody;
import jakarta.ws.rs.BadRequestException;

/**
 * Whose data: one of the three, the others are null.
 *
 * @param customerId of Nulu
 * @param phone as the customer gives it
 */
record ErasureRequest(String customerId, String phone, String conversationId) {

    private static final int LONGEST_BODY = 1_000;
    private static final int LONGEST = 100;
    private static final int FEWEST_DIGITS = 7;

    static ErasureRequest read(ObjectMapper json, String body) {
        JsonNode request = JsonBody.read(json, body, LONGEST_BODY);
        if (!request.isObject() || request.size() != 1) {
            throw new BadRequestException(
                    "The body is to be {\"customerId\": \"947\"}, {\"phone\": \"+58 414 1234567\"} or {\"conversationId\": \"1057\"}");
        }
        ErasureRequest asked = new ErasureRequest(
                text(request, "customerId"), text(request, "phone"), text(request, "conversationId"));
        if (asked.phone != null && asked.phone.replaceAll("\\D", "").length() < FEWEST_DIGITS) {
            throw new BadRequestException("phone takes a number of at least " + FEWEST_DIGITS + " digits");
        }
        if (asked.customerId == null && asked.phone == null && asked.conversationId == null) {
            throw new BadRequestException("The body takes customerId, phone or conversationId");
        }
        return asked;
    }

    private static String text(JsonNode request, String field) {
        JsonNode value = request.path(field);
        if (value.isMissingNode()) {
            return null;
        }
        String text =
                value.isTextual() || value.isIntegralNumber() ? value.asText().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequestException(field + " takes one line of 1 to " + LONGEST + " characters");
        }
        return text;
    }
}
