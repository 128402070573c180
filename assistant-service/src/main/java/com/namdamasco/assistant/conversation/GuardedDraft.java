package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.agent.ConversationSoFar;
import com.namdamasco.assistant.agent.LiveFigures;
import com.namdamasco.assistant.agent.ToolEvidence;
import com.namdamasco.assistant.gate.Evidence;
import com.namdamasco.assistant.gate.Evidence.Product;
import com.namdamasco.assistant.gate.FigureGate;
import com.namdamasco.assistant.gate.Unbacked;
import com.namdamasco.assistant.gate.Verdict;
import com.namdamasco.assistant.guardrail.ReplyGuardrails;
import com.namdamasco.assistant.guardrail.ReplyGuardrails.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Takes a draft through the figure gate and the guardrails: checked, its figures read again in the catalogue, repaired once by
 * the model, else replaced by a safe sentence or an honest hand-over. What cannot be checked is not sent.
 */
@ApplicationScoped
public class GuardedDraft {

    private static final Logger LOG = Logger.getLogger(GuardedDraft.class);

    private static final Verdict NOT_READABLE = new Verdict(
            List.of(
                    new Unbacked(
                            Unbacked.Kind.PRICE,
                            "precios y existencias",
                            "el catálogo no responde y no se pueden confirmar; no des precios, códigos, sucursales ni existencias")),
            Set.of());

    private final LiveFigures catalogue;
    private final ToolEvidence toolEvidence;
    private final ReplyGuardrails guardrails;

    GuardedDraft(LiveFigures catalogue, ToolEvidence toolEvidence, ReplyGuardrails guardrails) {
        this.catalogue = catalogue;
        this.toolEvidence = toolEvidence;
        this.guardrails = guardrails;
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
        Judgement judgement = judge(draft, soFar, customerWords);
        if (judgement.passed()) {
            guardrails.ended(Ending.PASSED);
            return new Guarded(draft, null);
        }
        note("Draft refused, to be repaired", judgement, conversationId);
        String repaired = model.apply(RepairRequest.of(judgement));
        judgement = judge(repaired, soFar, customerWords);
        if (judgement.passed()) {
            guardrails.ended(Ending.REPAIRED);
            return new Guarded(repaired, null);
        }
        note("Repaired draft refused, replaced", judgement, conversationId);
        guardrails.ended(Ending.REPLACED);
        return SafeReply.insteadOf(judgement);
    }

    private Judgement judge(String draft, ConversationSoFar soFar, String customerWords) {
        Verdict figures = figures(draft, soFar, customerWords);
        return new Judgement(figures, guardrails.check(draft, soFar.evidence(), customerWords));
    }

    private Verdict figures(String draft, ConversationSoFar soFar, String customerWords) {
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
        boolean confirmed = soFar.evidence().isConfirmedBy(live);
        Evidence now = soFar.evidence().asOfNow(live);
        soFar.shown(new Evidence(live.values().stream().filter(Objects::nonNull).toList(), List.of()));
        return confirmed ? verdict : FigureGate.check(draft, now, customerWords, branches);
    }

    /** Kinds only: the words of a draft are no matter for a log. */
    private void note(String what, Judgement judgement, String conversationId) {
        guardrails.count(judgement.kinds());
        LOG.warnf("%s: %s conversationId=%s", what, judgement.kinds(), conversationId);
    }
}
