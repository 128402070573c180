package com.namdamasco.assistant.model;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What became of a call, and what to do about it. The tag {@code outcome} of {@code namdamasco.llm.calls}. */
enum Outcome {
    ANSWERED(false, false),
    /** No answer in time: tried again only where there is no other model. */
    TIMEOUT(true, true),
    RATE_LIMITED(true, true),
    /** 5xx, or the provider cannot be reached. */
    UNAVAILABLE(true, true),
    /** An answer that is none: no JSON, no choices, neither text nor tool call. */
    MALFORMED(true, true),
    /** The key, the quota or the model's name: trying again does not help, another provider may. */
    DENIED(false, true),
    /** The request is too long for this model: shortened once, then another model's turn. */
    TOO_LONG(false, true),
    /** The request is wrong in itself, or refused for what it says: no other provider is bothered with it. */
    REFUSED(false, false),
    /** Not called: it failed too often just now. */
    CIRCUIT_OPEN(false, true);

    private static final Pattern QUOTA = Pattern.compile("insufficient_quota|billing", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH = Pattern.compile(
            "context_length_exceeded|maximum context length|input token count|too many tokens",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile("API_KEY_INVALID|API key not valid", Pattern.CASE_INSENSITIVE);

    private final boolean worthRetrying;
    private final boolean worthAnother;

    Outcome(boolean worthRetrying, boolean worthAnother) {
        this.worthRetrying = worthRetrying;
        this.worthAnother = worthAnother;
    }

    /** Whether the same model may be asked again at once. */
    boolean worthRetrying() {
        return worthRetrying;
    }

    /** Whether another model may be asked the same. */
    boolean worthAnother() {
        return worthAnother;
    }

    /** Whether it speaks against the provider rather than against what it was asked. */
    boolean countsAgainstProvider() {
        return worthAnother && this != TOO_LONG && this != CIRCUIT_OPEN;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof MalformedAnswerException) {
            return MALFORMED;
        }
        if (failure instanceof TimeoutException) {
            return TIMEOUT;
        }
        if (failure instanceof RateLimitException) {
            return QUOTA.matcher(message).find() ? DENIED : RATE_LIMITED;
        }
        if (failure instanceof AuthenticationException || failure instanceof ModelNotFoundException) {
            return DENIED;
        }
        if (failure instanceof InvalidRequestException) {
            return LENGTH.matcher(message).find()
                    ? TOO_LONG
                    : KEY.matcher(message).find() ? DENIED : REFUSED;
        }
        if (failure instanceof InternalServerException) {
            return message.contains("no choices") ? MALFORMED : UNAVAILABLE;
        }
        return cameFromReading(failure) ? MALFORMED : UNAVAILABLE;
    }

    /** What the libraries throw on an answer that they cannot read; a connection's failures are IO exceptions of other kinds. */
    private static boolean cameFromReading(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String type = cause.getClass().getName();
            if (type.startsWith("com.fasterxml.jackson.")
                    || type.endsWith(".OpenAiApiException")
                    || cause instanceof NullPointerException
                    || cause instanceof IllegalArgumentException) {
                return true;
            }
        }
        return false;
    }
}
