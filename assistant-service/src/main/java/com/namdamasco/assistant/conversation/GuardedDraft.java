package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.agent.ConversationSoFar;
import com.namdamasco.assistant.agent.LiveFigures;
import com.namdamasco.assistant.agent.ToolEvidence;
import com.namdamasco.assistant.gate.Evidence;
import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.gate.FigureGate;
import com.namdamasco.assistant.gate.Unbacked;
import com.namdamasco.assistant.gate.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes a draft through the figure gate: checked, read again in the catalogue, repaired once by the model, else replaced by an
 * honest hand-over. What cannot be checked is not sent.
 */
@ApplicationScoped
public class GuardedDraft {

    private static final Logger LOG = Logger.getLogger(GuardedDraft.class);

    /** Says what can be said without a figure. */
    static final String NO_FIGURES = "Quiero darte datos exactos y en este momento no puedo confirmarlos. "
            + "Un asesor de Damasco te los dará por este mismo chat en cuanto esté disponible.";

    private static final String HANDED_OVER = "the assistant could not back its figures";
    private static final Verdict NOT_READABLE = new Verdict(
            List.of(
                    new Unbacked(
                            Unbacked.Kind.PRICE,
                            "precios y existencias",
                            "el catálogo no responde y no se pueden confirmar; no des precios, códigos, sucursales ni existencias")),
            Set.of());

    private final LiveFigures catalogue;
    private final ToolEvidence toolEvidence;

    GuardedDraft(LiveFigures catalogue, ToolEvidence toolEvidence) {
        this.catalogue = catalogue;
        this.toolEvidence = toolEvidence;
    }

    /** @param handOverReason set when a human is to go on */
    record Guarded(String text, String handOverReason) {}

    /**
     * @param soFar collects what the tools return while the model writes
     * @param customerWords all that the customer has said, latest last
     * @param model answers a message within the memory of the turn
     */
    Guarded write(
            String conversationId,
            ConversationSoFar soFar,
            String customerWords,
            String message,
            UnaryOperator<String> model) {
        String draft = model.apply(message);
        Verdict verdict = judge(draft, soFar, customerWords);
        if (verdict.passed()) {
            return new Guarded(draft, null);
        }
        log("Draft refused, to be repaired", verdict, conversationId);
        String repaired = model.apply(RepairRequest.of(verdict));
        verdict = judge(repaired, soFar, customerWords);
        if (verdict.passed()) {
            return new Guarded(repaired, null);
        }
        log("Repaired draft refused, handed over", verdict, conversationId);
        return new Guarded(NO_FIGURES, HANDED_OVER);
    }

    private Verdict judge(String draft, ConversationSoFar soFar, String customerWords) {
        Set<String> branches = toolEvidence.knownBranches();
        Verdict verdict = FigureGate.check(draft, soFar.evidence(), customerWords, branches);
        if (!verdict.passed() || verdict.quoted().isEmpty()) {
            return verdict;
        }
        Map<String, Product> live;
        try {
            live = catalogue.read(verdict.quoted());
        } catch (RuntimeException unreachable) {
            LOG.warnf("The catalogue could not be read again: %s", FailureSummary.of(unreachable));
            return NOT_READABLE;
        }
        Evidence now = soFar.evidence().asOfNow(live);
        Verdict asOfNow = FigureGate.check(draft, now, customerWords, branches);
        soFar.shown(new Evidence(live.values().stream().filter(Objects::nonNull).toList(), List.of()));
        return asOfNow;
    }

    /** Kinds and numbers only: the words of a draft are no matter for a log. */
    private static void log(String what, Verdict verdict, String conversationId) {
        Map<Unbacked.Kind, Long> kinds =
                verdict.unbacked().stream().collect(Collectors.groupingBy(Unbacked::kind, Collectors.counting()));
        LOG.warnf("%s: %s conversationId=%s", what, kinds, conversationId);
    }
}
