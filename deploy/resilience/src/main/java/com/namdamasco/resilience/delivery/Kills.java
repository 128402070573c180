package com.namdamasco.resilience.delivery;

import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.rig.Call;
import com.namdamasco.resilience.rig.Delivery;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Fault;
import com.namdamasco.resilience.rig.Rig;
import com.namdamasco.resilience.rig.RigSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Each of the three processes dies again and again while customers write. */
public final class Kills implements Scenario {

    /** Some customers go on writing; so many conversations are under way at once. */
    private static final int WRITING = 20;

    /** A consumer that keeps no place begins with what comes after its start. */
    private static final List<String> WITHOUT_A_PLACE = List.of(
            "-Dmp.messaging.incoming.nulu-messages.commit-strategy=ignore",
            "-Dmp.messaging.incoming.nulu-messages.auto.offset.reset=latest");

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String says() {
        return "Gateway, assistant and catalogue are killed -9 while customers write. Each acknowledged message is answered, or"
                + " listed as a send with unknown outcome or as a human's; no answer comes twice; each send that WhatsApp took is"
                + " known as sent or listed as unknown.";
    }

    @Override
    public String withoutItsGuard() {
        return "the assistant's consumer keeps no place in the topic (commit strategy `ignore`, offset reset `latest`), and a hand"
                + " in the database turns `unknown` back into `pending`.";
    }

    @Override
    public String conditions(Run run) {
        return "%d webhooks at %d/s, %d kills of each process, a killed process stays away for up to 2 s and its start"
                .formatted(webhooks(run), rate(run), kills(run));
    }

    private static int webhooks(Run run) {
        return run.pick(10_000, 200);
    }

    private static int rate(Run run) {
        return run.pick(40, 25);
    }

    private static int kills(Run run) {
        return run.pick(10, 1);
    }

    @Override
    public void play(Run run) throws Exception {
        RigSettings settings = run.settings();
        Rig rig = run.rigs().rig(run.guarded() ? settings : settings.withJvmOptions(WITHOUT_A_PLACE));
        rig.outside().faults(call -> slowed(run, call));
        run.beside(rig, LostAnswers.BLIND_SENDER, () -> kill(run, rig));
    }

    /** Otherwise hardly a kill would find a send or a turn under way. */
    private static Fault slowed(Run run, Call call) {
        Random random = Seeded.of(run.seed(), call.number());
        return switch (call.target()) {
            case WHATSAPP -> Fault.slow(Duration.ofMillis(50 + random.nextInt(250)));
            case MODEL -> Fault.slow(Duration.ofMillis(50 + random.nextInt(250)));
            default -> Fault.NONE;
        };
    }

    private static void kill(Run run, Rig rig) throws InterruptedException {
        Killer killer = new Killer(rig, run.seed(), kills(run), Duration.ofSeconds(webhooks(run) / rate(run)));
        killer.begin();
        List<Delivery> ledger = rig.webhooks().post(messages(run, rig), 8, rate(run));
        killer.awaitEnd();
        long ended = System.nanoTime();
        Duration bound = Duration.ofSeconds(run.pick(600, 30));
        boolean atRest = rig.comesToRest(bound);
        double restAfter = (System.nanoTime() - ended) / 1e9;
        judge(run, new Reckoning(rig, ledger), killer.kills());
        run.bars().atMost("rest-after", atRest ? restAfter : Double.NaN, bound.toSeconds(), "s");
    }

    private static List<Message> messages(Run run, Rig rig) {
        Random random = new Random(run.seed());
        List<Long> writing = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        while (messages.size() < webhooks(run)) {
            if (writing.size() < WRITING || random.nextBoolean()) {
                writing.add(rig.newConversation());
            }
            if (writing.size() > WRITING) {
                writing.remove(0);
            }
            messages.add(rig.question(writing.get(random.nextInt(writing.size()))));
        }
        return messages;
    }

    private static void judge(Run run, Reckoning reckoning, int kills) {
        run.bars().exactly("kills", kills, 3L * kills(run), "kills");
        run.bars().atLeast("acknowledged", reckoning.acknowledged(), webhooks(run) / 2.0, "messages");
        run.bars().none("acknowledged-and-lost", reckoning.lost().size(), "messages");
        run.bars().none("duplicate-replies", reckoning.duplicates(), "replies");
        run.bars().none("taken-and-not-listed", reckoning.unlisted(), "sends");
        run.bars().none("sent-and-never-taken", reckoning.imagined(), "sends");
        run.figures().add("listed-as-unknown", reckoning.repliesIn("unknown"), "sends");
        run.figures().add("left-to-humans", reckoning.leftToHumans(), "messages");
        run.figures().add("replies-taken", reckoning.taken().size(), "replies");
    }
}
