package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluException;
import com.namdamasco.assistant.reply.Delivery.Status;
import java.util.function.Supplier;

/** What a send through Nulu came to. */
final class NuluDelivery {

    private NuluDelivery() {}

    static Delivery of(Supplier<String> send) {
        try {
            return Delivery.sent(send.get());
        } catch (NuluException e) {
            return Delivery.notSent(status(e), e.getMessage());
        }
    }

    private static Status status(NuluException failure) {
        if (failure.effect() == NuluException.Effect.POSSIBLE) {
            return Status.UNKNOWN;
        }
        return failure.worthRetrying() ? Status.RETRY : Status.FAILED;
    }
}
