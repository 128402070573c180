package com.namdamasco.gateway.publishing;

import org.jboss.logging.Logger;

/** What was last heard of the broker: while it does not acknowledge, customers need not wait to find out again. */
final class BrokerState {
    private static final Logger LOG = Logger.getLogger(BrokerState.class);
    private volatile boolean away;

    boolean isAway() {
        return away;
    }

    void answered() {
        if (away) {
            away = false;
            LOG.info("the broker acknowledges again");
        }
    }

    void failed(Throwable failure) {
        if (!away && failure instanceof NotPublished refused && refused.tellsOfTheBroker()) {
            away = true;
            LOG.warnf("the broker does not acknowledge, records are spooled: %s", failure.getMessage());
        }
    }
}
