package com.namdamasco.resilience.forgery;

import com.namdamasco.localstack.Await;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import com.namdamasco.resilience.Run;
import com.namdamasco.resilience.Scenario;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Rig;
import com.namdamasco.resilience.rig.Sent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests that are invalid, stale or repeated, at Nulu's door and at Meta's, with the rate limit out of the way. */
public final class ForgedSignatures implements Scenario {

    private static final int CUSTOMERS = 5;
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "forged-signatures";
    }

    @Override
    public String says() {
        return "Requests without a proof, with a wrong one, with that of another request or with a replaced key come"
                + " to both doors. None is accepted. Genuine requests that come again are answered 200, since Nulu and"
                + " Meta repeat too, and have no second effect.";
    }

    @Override
    public String withoutItsGuard() {
        return "the replaced keys are still configured beside the present ones.";
    }

    @Override
    public String conditions(Run run) {
        return "%d forged requests, %d repeated ones, both of Nulu's proofs required (key and signature)"
                .formatted(forged(run), repeated(run));
    }

    private static int forged(Run run) {
        return run.pick(10_000, 200);
    }

    private static int repeated(Run run) {
        return run.pick(1_000, 20);
    }

    @Override
    public void play(Run run) throws Exception {
        Rig rig = run.rig();
        Keys keys = Keys.random();
        Keys replaced = Keys.random();
        try (PackagedService gateway =
                rig.another(Service.GATEWAY, "gateway-forgeries", variables(run, rig, keys, replaced))) {
            gateway.start();
            try (Visitor visitor = new Visitor(gateway.port())) {
                Forger forger = new Forger(keys, replaced, new Random(run.seed()));
                List<Message> genuine = honestCustomers(rig, forger, visitor);
                List<Sent> answers = answers(rig, genuine);
                List<Request> told = tellStatuses(rig, forger, visitor, answers);
                String before = state(rig, genuine);
                forge(run, rig, gateway, forger, genuine.get(0), answers);
                repeat(run, forger, visitor, genuine, told);
                rig.comesToRest(BOUND);
                run.bars().exactly("genuine-accepted", visitor.accepted(), accepted(run), "requests");
                run.bars().none("messages-of-forgers", rig.database().count(strangers(genuine)), "messages");
                run.bars().none("conversations-changed", before.equals(state(rig, genuine)) ? 0 : 1, "times");
            }
        }
    }

    private static long accepted(Run run) {
        return CUSTOMERS + 2L * CUSTOMERS + repeated(run);
    }

    private static Map<String, String> variables(Run run, Rig rig, Keys keys, Keys replaced) {
        Map<String, String> variables = new HashMap<>();
        variables.put("SUPPORT_BOARD_WEBHOOK_SECRET", both(run, keys.key(), replaced.key()));
        variables.put("SUPPORT_BOARD_WEBHOOK_SIGNATURE_SECRET", both(run, keys.nuluSecret(), replaced.nuluSecret()));
        variables.put("WHATSAPP_APP_SECRET", both(run, keys.metaSecret(), replaced.metaSecret()));
        variables.put("SPOOL_DIRECTORY", rig.folder().resolve("spool-forgeries").toString());
        // It would refuse most of them, whatever they prove.
        variables.put("WEBHOOK_RATE_LIMIT", "1000000");
        variables.put("WEBHOOK_RATE_BURST", "1000000");
        return variables;
    }

    private static String both(Run run, String present, String replaced) {
        return run.guarded() ? present : present + "," + replaced;
    }

    private static List<Message> honestCustomers(Rig rig, Forger forger, Visitor visitor) throws IOException {
        List<Message> genuine = new ArrayList<>();
        for (int n = 0; n < CUSTOMERS; n++) {
            Message message = rig.question(rig.newConversation());
            rig.outside().nulu().customerWrites(message.conversation(), message.id(), message.text());
            visitor.send(forger.genuine(message));
            genuine.add(message);
        }
        return genuine;
    }

    private static List<Sent> answers(Rig rig, List<Message> genuine) {
        return genuine.stream()
                .map(message -> Await.until(
                        BOUND,
                        "the answer to a genuine message",
                        () -> rig.outside().whatsApp().sentTo(message.conversation()).stream()
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** Delivered and read, as it is. */
    private static List<Request> tellStatuses(Rig rig, Forger forger, Visitor visitor, List<Sent> answers)
            throws IOException, InterruptedException {
        List<Request> told = new ArrayList<>();
        for (Sent answer : answers) {
            told.add(forger.genuine(answer, "delivered"));
            told.add(forger.genuine(answer, "read"));
        }
        for (Request status : told) {
            visitor.send(status);
        }
        String known = "select count(*) from assistant.outbox where delivery = 'read' and id in ("
                + String.join(
                        ",",
                        answers.stream().map(sent -> "'" + sent.replyId() + "'").toList())
                + ")";
        Await.until(
                BOUND,
                () -> rig.database().count(known) == answers.size(),
                () -> "not all of " + answers.size() + " answers are known as read");
        rig.comesToRest(BOUND);
        return told;
    }

    /** Each forged message comes from a stranger; each forged status says that an honest customer's answer has failed. */
    private static void forge(
            Run run, Rig rig, PackagedService gateway, Forger forger, Message earlier, List<Sent> answers)
            throws IOException {
        try (Visitor visitor = new Visitor(gateway.port())) {
            int sent = 0;
            while (sent < forged(run)) {
                List<Request> some = new ArrayList<>(forger.messages(rig.question(rig.newConversation()), earlier));
                some.addAll(forger.statuses(answers.get(sent % answers.size()), "failed", "read"));
                for (Request request : some.subList(0, Math.min(some.size(), forged(run) - sent))) {
                    visitor.send(request);
                    sent++;
                }
            }
            run.bars().none("forged-accepted", visitor.accepted(), "requests");
            run.bars().exactly("forged-answered-401", visitor.answeredWith(401), forged(run), "requests");
            // One that a signature is wrong and one that the key is, at Nulu's door; one at Meta's.
            run.bars().atMost("different-refusals", visitor.differentRefusals(), 3, "texts");
        }
    }

    /** Byte by byte what was accepted before. */
    private static void repeat(Run run, Forger forger, Visitor visitor, List<Message> genuine, List<Request> told)
            throws IOException {
        List<Request> all = new ArrayList<>(told);
        genuine.forEach(message -> all.add(forger.genuine(message)));
        for (int n = 0; n < repeated(run); n++) {
            visitor.send(all.get(n % all.size()));
        }
    }

    private static String strangers(List<Message> genuine) {
        long last = genuine.get(genuine.size() - 1).conversation();
        return "select count(*) from assistant.inbox where conversation_id::bigint > " + last;
    }

    /** All that the honest customers' conversations consist of. */
    private static String state(Rig rig, List<Message> genuine) {
        String ours = " where conversation_id in ("
                + String.join(
                        ",",
                        genuine.stream()
                                .map(message -> "'" + message.conversation() + "'")
                                .toList())
                + ") order by 1";
        return rig.database().rows("select message_id, state, reply_id from assistant.inbox" + ours)
                + ""
                + rig.database()
                        .rows("select id, kind, state, delivery, delivered_at, read_at, failed_at, error_code from"
                                + " assistant.outbox"
                                + ours)
                + genuine.stream()
                        .map(message -> rig.outside()
                                .whatsApp()
                                .sentTo(message.conversation())
                                .size())
                        .toList();
    }
}
