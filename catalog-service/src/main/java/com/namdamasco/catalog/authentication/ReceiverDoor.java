package com.namdamasco.catalog.authentication;

import com.namdamasco.catalog.ingestion.IngestionConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Behind {@link AccessDoor} and before all bodies, looks at the headers only: the media type of a push (415), the
 * announced length of anything (413).
 */
@ApplicationScoped
class ReceiverDoor {

    /** Before the platform's own limit on bodies, whose answer has no problem document. */
    static final int FIRST = -100;

    /** Announced length of any other body: only pushes are large. */
    private static final long MAX_OTHER_BODY = 64L * 1024 * 1024;

    private final Refusal refusal;
    private final long maxBody;

    ReceiverDoor(Refusal refusal, IngestionConfig ingestion) {
        this.refusal = refusal;
        this.maxBody = ingestion.maxBodySize().asLongValue();
    }

    void open(@Observes Router router) {
        router.route().order(FIRST + 1).handler(this::announcedLength);
        router.route(HttpMethod.POST, Access.PUSH).order(FIRST).handler(this::mediaType);
    }

    private void announcedLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean push = request.request().path().equals(Access.PUSH);
        long limit = push ? maxBody : Math.min(maxBody, MAX_OTHER_BODY);
        if (length == null || isWithin(limit, length)) {
            request.next();
        } else {
            String advice = push ? ": push the entries in several parts." : ".";
            refusal.send(request, 413, "The body is larger than " + limit + " bytes" + advice);
        }
    }

    private static boolean isWithin(long limit, String length) {
        try {
            return Long.parseLong(length) <= limit;
        } catch (NumberFormatException tooManyDigits) {
            return false;
        }
    }

    private void mediaType(RoutingContext request) {
        if (isJson(request.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            request.next();
        } else {
            refusal.send(request, 415, "The body must be a JSON array with Content-Type: application/json.");
        }
    }

    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}
