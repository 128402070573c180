package com.namdamasco.resilience.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Callers that connect, say nothing and never go: the gateway has to get rid of them by itself. */
final class Leak {

    private final List<Socket> held = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    Leak(int port, int perSecond) {
        thread.scheduleAtFixedRate(
                () -> connect(port), 0, TimeUnit.SECONDS.toMicros(1) / perSecond, TimeUnit.MICROSECONDS);
    }

    private void connect(int port) {
        try {
            held.add(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException refused) {
            // the next one
        }
    }

    void end() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
        try {
            for (Socket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
