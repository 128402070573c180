package com.namdamasco.catalog.authentication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.catalog.ingestion.IngestionConfig;
import com.namdamasco.catalog.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Stands before everything else and looks at the headers only, so that a stranger's body is never read: the key (401),
 * the media type (415), the announced length (413).
 */
@ApplicationScoped
class ReceiverDoor {

    static final String PATH = "/api/receive-products";

    /** Before the platform's own limit on bodies, whose answer has no problem document. */
    private static final int FIRST = -100;

    /** Announced length of any other body: only pushes are large. */
    private static final long MAX_OTHER_BODY = 64L * 1024 * 1024;

    private final ObjectMapper json;
    private final ReceiverKey key;
    private final long maxBody;

    ReceiverDoor(ObjectMapper json, ReceiverConfig receiver, IngestionConfig ingestion) {
        this.json = json;
        this.key = new ReceiverKey(receiver.apiKey().orElse(null));
        this.maxBody = ingestion.maxBodySize().asLongValue();
    }

    void open(@Observes Router router) {
        router.route().order(FIRST + 1).handler(this::announcedLength);
        router.route(HttpMethod.POST, PATH).order(FIRST).handler(this::headers);
    }

    private void announcedLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean push = request.request().path().equals(PATH);
        long limit = push ? maxBody : Math.min(maxBody, MAX_OTHER_BODY);
        if (length == null || isWithin(limit, length)) {
            request.next();
        } else {
            String advice = push ? ": push the entries in several parts." : ".";
            refuse(request, 413, "The body is larger than " + limit + " bytes" + advice);
        }
    }

    private static boolean isWithin(long limit, String length) {
        try {
            return Long.parseLong(length) <= limit;
        } catch (NumberFormatException tooManyDigits) {
            return false;
        }
    }

    private void headers(RoutingContext request) {
        if (!key.matches(request.request().getHeader("X-API-KEY"))) {
            refuse(request, 401, "The X-API-KEY header is missing or wrong.");
        } else if (!isJson(request.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(request, 415, "The body must be a JSON array with Content-Type: application/json.");
        } else {
            request.next();
        }
    }

    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    /** The body stays unread, so the connection ends with the answer. */
    private void refuse(RoutingContext request, int status, String detail) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(body(Problem.of(status, detail, request.request().path())));
    }

    private String body(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document can always be written", e);
        }
    }
}
