package com.namdamasco.gateway.publishing;

import java.io.IOException;
import java.util.List;

/** Freezes the process of this test's broker: its port still takes connections, and nothing answers. */
public final class BrokerPause implements AutoCloseable {
    private final List<ProcessHandle> brokers;

    private BrokerPause(List<ProcessHandle> brokers) {
        this.brokers = brokers;
    }

    public static BrokerPause begin() {
        List<ProcessHandle> brokers = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("kafka.Kafka"))
                .toList();
        if (brokers.isEmpty()) {
            throw new IllegalStateException("This process has started no broker");
        }
        BrokerPause pause = new BrokerPause(brokers);
        pause.signal("STOP");
        return pause;
    }

    @Override
    public void close() {
        signal("CONT");
    }

    private void signal(String name) {
        for (ProcessHandle broker : brokers) {
            try {
                new ProcessBuilder("kill", "-" + name, String.valueOf(broker.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
