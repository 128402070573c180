package com.namdamasco.assistant.guardrail;

import com.namdamasco.assistant.gate.Evidence;
import com.namdamasco.assistant.gate.Unbacked;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The guardrails as this service is configured, and the count of what was refused. */
@ApplicationScoped
public class ReplyGuardrails {

    private static final String PROMPT = "prompts/sales-assistant.txt";

    private final Guardrails guardrails;
    private final MeterRegistry metrics;

    ReplyGuardrails(Config config, MeterRegistry metrics) {
        ConfiguredSecrets configured = ConfiguredSecrets.of(config);
        this.guardrails = new Guardrails(prompt(), configured.secrets(), configured.hosts());
        this.metrics = metrics;
        Stream.of(Refusal.Kind.values()).forEach(kind -> refusals(kind.name()));
        Stream.of(Unbacked.Kind.values()).forEach(kind -> refusals(kind.name()));
        Stream.of(Ending.values()).forEach(this::drafts);
    }

    /** @return empty when the draft may be sent; see {@link Guardrails#check} */
    public List<Refusal> check(String draft, Evidence evidence, String customerWords) {
        return guardrails.check(draft, evidence, customerWords);
    }

    /**
     * Counts {@code namdamasco.guardrail.refusals}.
     *
     * @param kinds what was wrong with one draft, each kind once, the figure gate's among them
     */
    public void count(Collection<String> kinds) {
        kinds.forEach(kind -> refusals(kind).increment());
    }

    /** What became of a draft in the end; counts {@code namdamasco.drafts}. */
    public enum Ending {
        PASSED,
        /** Refused at first; the model mended it. */
        REPAIRED,
        /** Refused twice: the customer gets a safe sentence instead. */
        REPLACED
    }

    public void ended(Ending ending) {
        drafts(ending).increment();
    }

    private Counter refusals(String kind) {
        return metrics.counter("namdamasco.guardrail.refusals", "kind", kind.toLowerCase(Locale.ROOT));
    }

    private Counter drafts(Ending ending) {
        return metrics.counter("namdamasco.drafts", "ending", ending.name().toLowerCase(Locale.ROOT));
    }

    private static String prompt() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(PROMPT)) {
            if (in == null) {
                throw new IllegalStateException("The prompt " + PROMPT + " is missing: its leak could not be noticed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
