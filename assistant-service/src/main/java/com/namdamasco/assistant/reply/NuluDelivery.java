package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluException;
import java.util.function.Supplier;

/** What a send through Nulu came to. */
final class NuluDelivery {

    private NuluDelivery() {}

    static Delivery of(Supplier<String> send) {
        try {
            return Delivery.sent(send.get());
        } catch (NuluException e) {
            NuluRule rule = NuluRule.of(e);
            return Delivery.notSent(rule.status(), rule.meaning() + ": " + e.getMessage());
        }
    }
}
