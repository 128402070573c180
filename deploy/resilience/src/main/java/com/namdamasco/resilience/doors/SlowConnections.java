package com.namdamasco.resilience.doors;

import com.namdamasco.benchmarks.Pause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Connections that say a byte now and then, half of them in the header, half in the body; each comes back when it is hung up on. */
final class SlowConnections implements AutoCloseable {

    private static final long DROP_MILLIS = 300;
    private static final String HEADER = "POST /api/sb-webhook HTTP/1.1\r\nHost: x\r\nX-Slow: ";
    private static final String BODY =
            "POST /api/sb-webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{";

    private final InetSocketAddress door;
    private final List<Slow> all;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong cut = new AtomicLong();
    private final Thread thread = new Thread(this::drip, "slow-connections");
    private volatile boolean over;

    SlowConnections(int port, int many) {
        door = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        all = IntStream.range(0, many).mapToObj(Slow::new).toList();
        thread.setDaemon(true);
        thread.start();
    }

    /** How often one was hung up on. */
    long cut() {
        return cut.get();
    }

    /** How long one of them lived at most, those that live still included. */
    double longestSeconds() {
        return longest.get() / 1e9;
    }

    private void drip() {
        while (!over) {
            all.forEach(Slow::drip);
            Pause.millis(DROP_MILLIS);
        }
    }

    @Override
    public void close() {
        over = true;
        Ended.await(thread);
        all.forEach(Slow::close);
    }

    private final class Slow {
        private final int number;
        private final ByteBuffer answer = ByteBuffer.allocate(4_096);
        private SocketChannel channel;
        private long opened;

        Slow(int number) {
            this.number = number;
        }

        void drip() {
            try {
                if (channel == null) {
                    open();
                    return;
                }
                answer.clear();
                boolean hungUp = channel.read(answer) < 0;
                longest.accumulateAndGet(System.nanoTime() - opened, Math::max);
                if (hungUp) {
                    end();
                } else {
                    channel.write(ByteBuffer.wrap(new byte[] {' '}));
                }
            } catch (IOException hungUp) {
                end();
            }
        }

        private void open() throws IOException {
            channel = SocketChannel.open();
            channel.bind(new InetSocketAddress(Addresses.of(number), 0));
            channel.connect(door);
            channel.configureBlocking(false);
            opened = System.nanoTime();
            String begin = number % 2 == 0 ? HEADER : BODY;
            channel.write(ByteBuffer.wrap(begin.getBytes(StandardCharsets.US_ASCII)));
        }

        private void end() {
            cut.incrementAndGet();
            close();
        }

        void close() {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException alreadyGone) {
                // all that was wanted
            }
            channel = null;
        }
    }
}
