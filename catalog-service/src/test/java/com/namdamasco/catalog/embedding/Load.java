package com.namdamasco.catalog.embedding;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import static org.awaitility.Awaitility.await;

/** Customers that never stop asking, each time something new. */
final class Load {

    private static final Duration BOUND = Duration.ofSeconds(90);

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final CompletableFuture<Void> customers;

    /** Tells what the results of a question were found by. */
    interface Search {
        String matchedBy(String question) throws IOException, InterruptedException;
    }

    Load(Search search) {
        customers = CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                ask(search);
            }
        });
    }

    private void ask(Search search) {
        try {
            String reasons = search.matchedBy("cocina de gas " + word(answers.incrementAndGet()));
            if (!reasons.contains("meaning")) {
                failures.add("without meaning: " + reasons);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            failures.add(e.toString());
        }
    }

    /** A word for each number; the number itself may be an item's code, and who names one is not asked what it means. */
    private static String word(int number) {
        return String.valueOf(number)
                .chars()
                .map(digit -> digit - '0' + 'a')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    void lastsFor(int more) {
        int end = answers.get() + more;
        await().atMost(BOUND).until(() -> answers.get() >= end);
    }

    void end() {
        ended.set(true);
        customers.join();
    }

    int answers() {
        return answers.get();
    }

    /** What went wrong, or was found without its meaning. */
    List<String> failures() {
        return failures;
    }
}
