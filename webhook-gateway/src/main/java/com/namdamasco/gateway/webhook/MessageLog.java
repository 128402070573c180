package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.message.MessageEvent;
import io.opentelemetry.api.trace.Span;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What is told of a message: its ids, in lines and as fields of their own; never its words. */
final class MessageLog {
    private static final Logger LOG = Logger.getLogger(MessageLog.class);
    private static final String CONVERSATION = "conversationId";
    private static final String MESSAGE = "messageId";

    private MessageLog() {}

    /** The request's span is about this message. */
    static void begun(MessageEvent message) {
        Span.current().setAttribute(CONVERSATION, message.conversationId()).setAttribute(MESSAGE, message.messageId());
    }

    /** @param failure null when it is durable */
    static void ended(MessageEvent message, Throwable failure) {
        if (failure == null) {
            published(message);
        } else {
            notPublished(message, failure);
        }
    }

    private static void published(MessageEvent message) {
        if (LOG.isDebugEnabled()) {
            tell(Logger.Level.DEBUG, message, "message published", "");
        }
    }

    private static void notPublished(MessageEvent message, Throwable failure) {
        tell(Logger.Level.WARN, message, "message not published", ": " + failure.getMessage());
    }

    /** On whichever thread the outcome became known, so the fields are set for this line alone. */
    private static void tell(Logger.Level level, MessageEvent message, String what, String why) {
        MDC.put(CONVERSATION, message.conversationId());
        MDC.put(MESSAGE, message.messageId());
        try {
            LOG.logf(
                    level,
                    "%s conversationId=%s messageId=%s%s",
                    what,
                    message.conversationId(),
                    message.messageId(),
                    why);
        } finally {
            MDC.remove(CONVERSATION);
            MDC.remove(MESSAGE);
        }
    }
}
