package com.namdamasco.resilience.delivery;

import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Rig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Each webhook comes five times, at once and out of turn. */
public final class Echoes implements Scenario {

    private static final int COPIES = 5;
    private static final int IN_A_CONVERSATION = 10;

    /** The detector overlooks that it has seen the message, and nothing stands against answering one twice. */
    private static final String OVERLOOKED =
            """
            create sequence assistant.overlooked;
            create function assistant.overlook() returns trigger language plpgsql as $$
            begin
                if exists (select 1 from assistant.inbox where message_id = new.message_id) then
                    new.message_id := new.message_id || '-' || nextval('assistant.overlooked');
                end if;
                return new;
            end $$;
            create trigger overlook before insert on assistant.inbox
                for each row execute function assistant.overlook();
            drop index assistant.outbox_one_for_a_message;
            """;

    private record Planned(Message message, double at) {}

    @Override
    public String name() {
        return "echoes";
    }

    @Override
    public String says() {
        return "Each message is delivered five times, some of the copies at the same moment, the others out of turn. Each has one"
                + " effect, and within a conversation nothing that was acknowledged earlier is answered later.";
    }

    @Override
    public String withoutItsGuard() {
        return "a trigger renames what the inbox has seen, so that it does not know it again, and the index that allows one reply"
                + " to a message is dropped.";
    }

    @Override
    public String conditions(Run run) {
        return "%d messages in conversations of %d, each delivered %d times over %d connections"
                .formatted(messages(run), IN_A_CONVERSATION, COPIES, connections(run));
    }

    private static int messages(Run run) {
        return run.pick(5_000, 200);
    }

    private static int connections(Run run) {
        return run.pick(32, 16);
    }

    @Override
    public void play(Run run) throws Exception {
        Rig rig = run.rig();
        if (!run.guarded()) {
            rig.database().execute(OVERLOOKED);
        }
        List<Message> deliveries = shuffled(run, rig);
        List<Delivery> ledger = rig.webhooks().post(deliveries, connections(run), run.pick(250, 150));
        boolean atRest = rig.comesToRest(Duration.ofSeconds(run.pick(300, 30)));
        Reckoning reckoning = new Reckoning(rig, ledger);
        run.bars()
                .exactly(
                        "deliveries-acknowledged",
                        ledger.stream().filter(Delivery::acknowledged).count(),
                        (long) messages(run) * COPIES,
                        "deliveries");
        run.bars().exactly("messages-received", reckoning.received(), messages(run), "messages");
        run.bars().none("never-answered", reckoning.lost().size(), "messages");
        run.bars().none("answered-again", reckoning.duplicates(), "messages");
        Order order = Order.of(ledger, reckoning.taken());
        run.bars().atLeast("ordered-pairs", order.pairs(), messages(run), "pairs");
        run.bars().none("order-inversions", order.inversions(), "pairs");
        run.bars().exactly("at-rest", atRest ? 1 : 0, 1, "yes");
        run.figures().add("replies-taken", reckoning.taken().size(), "replies");
    }

    /** A conversation goes on while copies of earlier messages still come; half of the messages come five times at once. */
    private static List<Message> shuffled(Run run, Rig rig) {
        Random random = new Random(run.seed());
        List<Planned> plan = new ArrayList<>();
        int conversations = messages(run) / IN_A_CONVERSATION;
        for (int c = 0; c < conversations; c++) {
            long conversation = rig.newConversation();
            double begin = random.nextDouble() * conversations / 2;
            for (int m = 0; m < IN_A_CONVERSATION; m++) {
                Message message = rig.question(conversation);
                boolean atOnce = random.nextBoolean();
                for (int copy = 0; copy < COPIES; copy++) {
                    double late = atOnce ? 0 : random.nextDouble() * 4;
                    plan.add(new Planned(message, begin + m * 2 + late));
                }
            }
        }
        plan.sort(Comparator.comparingDouble(Planned::at));
        return plan.stream().map(Planned::message).toList();
    }
}
