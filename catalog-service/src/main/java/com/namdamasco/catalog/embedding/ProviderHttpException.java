package com.namdamasco.catalog.embedding;

import dev.langchain4j.exception.HttpException;
import java.util.List;
import java.util.Map;

/** An answer that is no success, with what LangChain4j's own exception leaves out: the headers. */
final class ProviderHttpException extends HttpException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<String>> headers;

    /** @param body becomes the message */
    ProviderHttpException(int status, Map<String, List<String>> headers, String body) {
        super(status, body);
        this.headers = headers;
    }

    Map<String, List<String>> headers() {
        return headers;
    }
}
