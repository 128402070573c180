package com.namdamasco.resilience.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes TCP on to a port of this machine until it is told to do worse. Two threads a connection: there are dozens of
 * connections here, not thousands. No library that resolves does this inside a JVM.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int BACKLOG = 1_024;

    private final int targetPort;
    private final ServerSocket server;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final Weather weather = new Weather();

    public FaultProxy(int targetPort) {
        this.targetPort = targetPort;
        try {
            server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProxiedConnection.daemon("proxy-accept", this::accept);
    }

    /** Where clients connect to instead. */
    public int port() {
        return server.getLocalPort();
    }

    /** All connections end in order, and new ones are closed at once, until {@link #mend()}. */
    public void cut() {
        weather.cut(true);
        connections.forEach(ProxiedConnection::close);
    }

    /** All connections end with a reset; new ones pass. */
    public void reset() {
        connections.forEach(ProxiedConnection::reset);
    }

    /** Nothing passes and nothing ends, until {@link #mend()}: a cable pulled out. */
    public void freeze() {
        weather.freeze(true);
    }

    /** What is sent arrives this much later, in each direction. */
    public void delay(Duration delay) {
        weather.delay(delay);
    }

    /** Everything passes at once again. */
    public void mend() {
        weather.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (weather.isCut()) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // the client has gone, the target is away, or this proxy has been closed: the next one
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket target;
        try {
            target = new Socket(InetAddress.getLoopbackAddress(), targetPort);
        } catch (IOException away) {
            client.close();
            throw away;
        }
        ProxiedConnection connection = new ProxiedConnection(client, target, weather, connections::remove);
        connections.add(connection);
        connection.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        weather.clear();
        connections.forEach(ProxiedConnection::close);
    }
}
