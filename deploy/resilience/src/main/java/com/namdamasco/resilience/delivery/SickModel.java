package com.namdamasco.resilience.delivery;

import com.namdamasco.localstack.Service;
import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.rig.Call;
import com.namdamasco.resilience.rig.Call.Target;
import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Fault;
import com.namdamasco.resilience.rig.Rig;
import com.namdamasco.resilience.rig.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The model fails in three of ten calls. */
public final class SickModel implements Scenario {

    private static final int FAULTY_PERCENT = 30;
    private static final int PER_SECOND = 20;

    /** Of a turn with three calls, each tried three times, 8 % fail for good: more would be the assistant's own doing. */
    private static double mostApologisedTo(Run run) {
        // Of 80 turns with a fifth of the time a few more: two silent calls use it up.
        return run.pick(15, 30) / 100.0;
    }

    private static final String APOLOGY = "Disculpa, en este momento no puedo consultar";

    private static final List<String> GARBAGE = List.of(
            "<html><body>Bad gateway</body></html>",
            "{\"choices\":[]}",
            "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"message\":{\"role\":",
            "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,"
                    + "\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":\"stop\"}]}",
            "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,"
                    + "\"message\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\","
                    + "\"function\":{\"name\":\"drop_database\",\"arguments\":\"{\"}}]},\"finish_reason\":\"tool_calls\"}]}");

    /** The assistant refuses to start with a longer budget than this. */
    private static final Map<String, String> WITHOUT_BOUNDS =
            Map.of("LLM_TIMEOUT", "PT50S", "LLM_TURN_BUDGET", "PT50S");

    private static final String FORGETFUL =
            """
            with forgotten as (
                update assistant.outbox set state = 'failed'
                 where kind = 'reply' and state = 'sent' and text like 'Disculpa%' and sent_at < now() - interval '1 s'
                returning id, conversation_id
            ), unpaused as (
                delete from assistant.conversation_pauses p using forgotten f
                 where p.conversation_id = f.conversation_id
            ), reopened as (
                update assistant.inbox i set state = 'pending', reply_id = null from forgotten f where i.reply_id = f.id
            )
            update assistant.conversation c set due_at = now(), attempts = 0 from forgotten f
             where c.conversation_id = f.conversation_id
            """;

    @Override
    public String name() {
        return "sick-model";
    }

    @Override
    public String says() {
        return "Three of ten calls of the model say nothing, 429, 500 or rubbish. Each turn ends in time, with an answer or one"
                + " apology and a human.";
    }

    @Override
    public String withoutItsGuard() {
        return "the longest bounds that the assistant accepts, 50 s for a call and for all calls of a turn (too long for the"
                + " reduced run's bar only), and a hand in the database that forgets each apology and whose the conversation is.";
    }

    @Override
    public String conditions(Run run) {
        return "%d turns begun at %d/s, a silent model says nothing for %d s"
                .formatted(turns(run), PER_SECOND, silence(run));
    }

    private static int turns(Run run) {
        return run.pick(1_000, 80);
    }

    private static int silence(Run run) {
        return run.pick(120, 25);
    }

    /** The services promise 90 s with their own settings; the reduced run's are a fifth of them. */
    private static int bound(Run run) {
        return run.pick(90, 20);
    }

    @Override
    public void play(Run run) throws Exception {
        Rig rig = run.rig(Service.ASSISTANT, WITHOUT_BOUNDS);
        rig.outside().faults(call -> call.target() == Target.MODEL ? fault(run, call) : Fault.NONE);
        run.beside(rig, FORGETFUL, () -> ask(run, rig));
    }

    private static void ask(Run run, Rig rig) throws InterruptedException {
        List<Delivery> ledger = rig.webhooks().post(rig.questions(turns(run)), 4, PER_SECOND);
        rig.awaitAnswers(ledger, Duration.ofSeconds(bound(run)));
        // What is said twice is said later.
        rig.comesToRest(Duration.ofSeconds(run.pick(60, 10)));
        judge(run, rig, ledger);
    }

    private static Fault fault(Run run, Call call) {
        Random random = Seeded.of(run.seed(), call.number());
        if (random.nextInt(100) >= FAULTY_PERCENT) {
            return Fault.NONE;
        }
        return switch (random.nextInt(4)) {
            case 0 -> Fault.lostCall(Duration.ofSeconds(silence(run)));
            case 1 -> Fault.refused(429);
            case 2 -> Fault.refused(500);
            default -> Fault.garbage(GARBAGE.get(random.nextInt(GARBAGE.size())));
        };
    }

    private static List<Sent> replies(Rig rig, Delivery delivery) {
        return rig.outside().whatsApp().sentTo(delivery.message().conversation());
    }

    private static void judge(Run run, Rig rig, List<Delivery> ledger) {
        long now = System.nanoTime();
        long ended = 0;
        long apologies = 0;
        long apologisedAgain = 0;
        long repliedAgain = 0;
        double slowest = 0;
        for (Delivery delivery : ledger) {
            List<Sent> replies = replies(rig, delivery);
            long apologiesHere = replies.stream()
                    .filter(sent -> sent.text().startsWith(APOLOGY))
                    .count();
            ended += replies.isEmpty() ? 0 : 1;
            apologies += Math.min(1, apologiesHere);
            apologisedAgain += Math.max(0, apologiesHere - 1);
            repliedAgain += Math.max(0, replies.size() - 1);
            long until = replies.isEmpty() ? now : replies.get(0).nanos();
            slowest = Math.max(slowest, (until - delivery.sentNanos()) / 1e9);
        }
        run.bars().exactly("turns-ended", ended, turns(run), "turns");
        run.bars().atMost("slowest-turn", slowest, bound(run), "s");
        run.bars().none("second-apologies", apologisedAgain, "apologies");
        run.bars().none("second-replies", repliedAgain, "replies");
        run.bars().atMost("apologised-to", (double) apologies / turns(run), mostApologisedTo(run), "share");
    }
}
