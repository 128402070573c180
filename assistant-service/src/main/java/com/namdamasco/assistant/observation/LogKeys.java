package com.namdamasco.assistant.observation;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/** What the lines that are logged meanwhile are about: fields of their own where logs are JSON. */
public final class LogKeys {

    public static final String CONVERSATION = "conversationId";
    public static final String MESSAGE = "messageId";

    private LogKeys() {}

    /** @param messageId null where it is about the conversation as a whole */
    public static <T> T during(String conversationId, String messageId, Supplier<T> work) {
        Object conversationBefore = put(CONVERSATION, conversationId);
        Object messageBefore = put(MESSAGE, messageId);
        try {
            return work.get();
        } finally {
            put(CONVERSATION, conversationBefore);
            put(MESSAGE, messageBefore);
        }
    }

    /** As {@link #during(String, String, Supplier)}. */
    public static void during(String conversationId, String messageId, Runnable work) {
        during(conversationId, messageId, () -> {
            work.run();
            return null;
        });
    }

    /** The work on another thread with the keys of this one, and nothing of them left there at its end. */
    public static <T> Callable<T> carriedBy(Callable<T> work) {
        Object conversationId = MDC.get(CONVERSATION);
        Object messageId = MDC.get(MESSAGE);
        return () -> {
            put(CONVERSATION, conversationId);
            put(MESSAGE, messageId);
            try {
                return work.call();
            } finally {
                put(CONVERSATION, null);
                put(MESSAGE, null);
            }
        };
    }

    /** @return what was there before */
    private static Object put(String key, Object value) {
        Object before = MDC.get(key);
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
        return before;
    }
}
