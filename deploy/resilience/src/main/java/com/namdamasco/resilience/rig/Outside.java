package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.JsonServer;
import com.namdamasco.resilience.rig.Call.Target;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Nulu, WhatsApp and OpenAI as the assistant sees them, in this process. They serve at once, unless they are told not to. */
public final class Outside implements AutoCloseable {

    /** A call as the part that it is for understands it: what it would do, and answer. */
    record Request(Target target, Function<Fault, String> effect) {}

    private final JsonServer server = new JsonServer();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final Map<Target, AtomicLong> calls = new ConcurrentHashMap<>();
    private final Nulu nulu = new Nulu();
    private final WhatsApp whatsApp = new WhatsApp();
    private volatile Function<Call, Fault> faults = call -> Fault.NONE;
    private volatile BiConsumer<Target, String> ear = (target, body) -> {};

    public Outside() {
        server.on("/nulu", exchange -> serve(exchange, nulu::read));
        server.on("/whatsapp", exchange -> serve(exchange, whatsApp::read));
        server.on("/openai/v1/chat/completions", exchange -> serve(exchange, PlayedModel::read));
    }

    /** http://localhost and the port. */
    public URI url() {
        return server.url();
    }

    /** @param rule asked for each call, by many threads at once; what is random in it comes from the run's seed */
    public void faults(Function<Call, Fault> rule) {
        faults = rule;
    }

    /** Told of what each call says, before it is served, by many threads at once. */
    public void onCall(BiConsumer<Target, String> told) {
        ear = told;
    }

    /** The end of all faults. */
    public void mend() {
        faults = call -> Fault.NONE;
    }

    public Nulu nulu() {
        return nulu;
    }

    public WhatsApp whatsApp() {
        return whatsApp;
    }

    /** How often it was called so far. */
    public long calls(Target target) {
        return counter(target).get();
    }

    private AtomicLong counter(Target target) {
        return calls.computeIfAbsent(target, t -> new AtomicLong());
    }

    private void serve(HttpExchange exchange, Function<String, Request> part) throws IOException {
        String said = JsonServer.body(exchange);
        Request request = part.apply(said);
        ear.accept(request.target(), said);
        long number = counter(request.target()).incrementAndGet();
        Fault fault = faults.apply(new Call(request.target(), number));
        String usual = fault.taken() ? request.effect().apply(fault) : "";
        Supplier<String> body = () -> fault.body() == null ? usual : fault.body();
        if (fault.after().isZero()) {
            answer(exchange, fault, body.get());
        } else {
            later.schedule(
                    () -> {
                        answer(exchange, fault, body.get());
                        return null;
                    },
                    fault.after().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private static void answer(HttpExchange exchange, Fault fault, String body) {
        if (fault.status() == 0) {
            // Without a response the server closes the connection.
            exchange.close();
            return;
        }
        try {
            JsonServer.answer(exchange, fault.status(), body);
        } catch (IOException e) {
            // whoever called has been killed, or has given up
        }
    }

    @Override
    public void close() {
        server.close();
        later.shutdownNow();
    }
}
