package com.namdamasco.resilience.push;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Two clients that push at the same time, one everything and one a tenth of it, and the kill that comes between. */
final class Round {

    private final Catalogue catalogue;
    private final Pushes pushes;
    private final List<String> keys;
    private final CountDownLatch half = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final long paidBefore;

    Round(Catalogue catalogue, Pushes pushes, int number) {
        this.catalogue = catalogue;
        this.pushes = pushes;
        this.keys = List.of("round-" + number + "-everything", "round-" + number + "-some");
        this.paidBefore = catalogue.paid().size();
    }

    /** Kills at the moment given; both clients have seen it, and the service is down, when this returns. */
    void play(Moment moment) throws Exception {
        byte[] everything = pushes.everything(keys.get(0));
        byte[] some = pushes.some(keys.get(1));
        Connection holding = moment.hold(catalogue);
        try {
            List<CompletableFuture<Void>> clients = List.of(
                    client(keys.get(0), moment == Moment.RECEIVING ? halting(everything) : whole(everything)),
                    client(keys.get(1), whole(some)));
            moment.await(catalogue, this);
            catalogue.service().kill();
            over.countDown();
            clients.forEach(CompletableFuture::join);
        } finally {
            holding.close();
        }
    }

    /** What a client does that got no answer: the same again, under the same key. */
    void repeatUnanswered() {
        keys.stream().filter(key -> !pushes.isAnswered(key)).forEach(key -> push(key, whole(pushes.body(key))));
    }

    long textsPaid() {
        return catalogue.paid().size() - paidBefore;
    }

    boolean halfSent() {
        return half.getCount() == 0;
    }

    private CompletableFuture<Void> client(String key, BodyPublisher body) {
        return CompletableFuture.runAsync(() -> push(key, body));
    }

    private void push(String key, BodyPublisher body) {
        try {
            if (catalogue.push(key, body)) {
                pushes.answered(key);
            }
        } catch (IOException killed) {
            // No answer: it is sent again after the start.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static BodyPublisher whole(byte[] body) {
        return BodyPublishers.ofByteArray(body);
    }

    /** Stops in the middle until the service is dead. */
    private BodyPublisher halting(byte[] body) {
        int middle = body.length / 2;
        return BodyPublishers.ofInputStream(
                () -> new SequenceInputStream(new ByteArrayInputStream(body, 0, middle), new Rest(body, middle)));
    }

    /** The second half, which waits before its first byte. */
    private final class Rest extends InputStream {

        private final InputStream bytes;

        Rest(byte[] body, int middle) {
            bytes = new ByteArrayInputStream(body, middle, body.length - middle);
        }

        @Override
        public int read() {
            await();
            try {
                return bytes.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            await();
            return bytes.read(into, offset, length);
        }

        private void await() {
            half.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
