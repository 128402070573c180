package com.namdamasco.gateway.spool;

/** Where a record goes. */
public enum Route {
    /** To the broker; into the spool when that does not acknowledge in time and there is room. */
    DIRECT,
    /** Into the spool at once. */
    SPOOL,
    /** Nowhere: 503. */
    REFUSE;

    /**
     * The decision, per record. Order within a lane comes first: behind a spooled record nothing overtakes.
     *
     * @param behind whether the spool holds an older record of the same lane
     * @param brokerAway whether the last that was heard of the broker is that it does not acknowledge
     * @param room whether the spool can be written and has room
     * @param drainTries whether the drain loop has something to try the broker with, so that the others need not
     */
    public static Route of(boolean behind, boolean brokerAway, boolean room, boolean drainTries) {
        if (room) {
            return behind || brokerAway ? SPOOL : DIRECT;
        }
        return behind || brokerAway && drainTries ? REFUSE : DIRECT;
    }
}
