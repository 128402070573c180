package com.namdamasco.resilience.doors;

import com.namdamasco.benchmarks.Pause;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Bodies of 50 MB, one after the other from each of some senders, with a declared length or in chunks by turns. */
final class LargeBodies implements AutoCloseable {

    private static final int BODY = 50 * 1024 * 1024;
    private static final byte[] PIECE = new byte[64 * 1024];
    private static final long PAUSE_MILLIS = 1_000;
    private static final int TIMEOUT_MILLIS = 20_000;

    private final InetSocketAddress door;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final List<Thread> senders;
    private volatile boolean over;

    LargeBodies(int port, int many) {
        door = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        senders = IntStream.range(0, many)
                .mapToObj(n -> new Thread(() -> send(n), "large-bodies-" + n))
                .toList();
        senders.forEach(sender -> sender.setDaemon(true));
        senders.forEach(Thread::start);
    }

    long sent() {
        return sent.get();
    }

    /** Those that were read to their end as if they were anything: the answer is neither 413 nor a closed connection. */
    long taken() {
        return taken.get();
    }

    private void send(int sender) {
        for (int n = 0; !over; n++) {
            String status = send(sender, n % 2 == 0);
            sent.incrementAndGet();
            if (!status.isEmpty() && !status.startsWith("HTTP/1.1 413")) {
                taken.incrementAndGet();
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }

    private String send(int sender, boolean chunked) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(Addresses.of(40_000 + sender), 0));
            socket.connect(door, TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            try {
                write(socket.getOutputStream(), chunked);
            } catch (IOException hungUp) {
                // the answer may have come before
            }
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (IOException hungUp) {
            return "";
        }
    }

    private static void write(OutputStream out, boolean chunked) throws IOException {
        String length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + BODY;
        out.write(ascii("POST /api/sb-webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + length
                + "\r\n\r\n"));
        for (int written = 0; written < BODY; written += PIECE.length) {
            if (chunked) {
                out.write(ascii(Integer.toHexString(PIECE.length) + "\r\n"));
            }
            out.write(PIECE);
            if (chunked) {
                out.write(ascii("\r\n"));
            }
        }
        if (chunked) {
            out.write(ascii("0\r\n\r\n"));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        over = true;
        senders.forEach(Ended::await);
    }
}
