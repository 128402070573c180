package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.Pause;
import java.time.Duration;

/** What a proxy does to what passes it, for all of its connections. */
final class Weather {

    private volatile boolean cut;
    private volatile boolean frozen;
    private volatile Duration delay = Duration.ZERO;

    void cut(boolean now) {
        cut = now;
    }

    boolean isCut() {
        return cut;
    }

    synchronized void freeze(boolean now) {
        frozen = now;
        notifyAll();
    }

    void delay(Duration now) {
        delay = now;
    }

    synchronized void clear() {
        cut = false;
        delay = Duration.ZERO;
        freeze(false);
    }

    /** Before each piece of data is passed on. */
    void pass() throws InterruptedException {
        if (!delay.isZero()) {
            Pause.millis(delay.toMillis());
        }
        if (frozen) {
            synchronized (this) {
                while (frozen) {
                    wait();
                }
            }
        }
    }
}
