package com.namdamasco.resilience.rig;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;

/** One client, one target, and what each says passed on to the other. */
final class ProxiedConnection {

    private static final int PIECE = 16 * 1024;

    private final Socket client;
    private final Socket target;
    private final Weather weather;
    private final Consumer<ProxiedConnection> ended;

    ProxiedConnection(Socket client, Socket target, Weather weather, Consumer<ProxiedConnection> ended)
            throws IOException {
        this.client = client;
        this.target = target;
        this.weather = weather;
        this.ended = ended;
        client.setTcpNoDelay(true);
        target.setTcpNoDelay(true);
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    void start() {
        daemon("proxy-up", () -> pump(client, target));
        daemon("proxy-down", () -> pump(target, client));
    }

    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try {
            for (int length = from.getInputStream().read(piece);
                    length >= 0;
                    length = from.getInputStream().read(piece)) {
                weather.pass();
                to.getOutputStream().write(piece, 0, length);
            }
        } catch (IOException e) {
            // one side has gone: so shall the other
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    void reset() {
        try {
            client.setSoLinger(true, 0);
            target.setSoLinger(true, 0);
        } catch (IOException e) {
            // closed already
        }
        close();
    }

    void close() {
        ended.accept(this);
        try (client;
                target) {
            // both, whatever becomes of the first
        } catch (IOException e) {
            // nothing is left to be done for it
        }
    }
}
