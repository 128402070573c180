package com.namdamasco.assistant.engine;

import com.namdamasco.assistant.conversation.Claim;
import com.namdamasco.assistant.conversation.Turns.Commit;
import com.namdamasco.assistant.conversation.UnansweredMessage;
import com.namdamasco.assistant.engine.Ledger.Violation;
import com.namdamasco.assistant.inbox.NuluMessage;
import com.namdamasco.assistant.inbox.Reception;
import com.namdamasco.assistant.reply.Delivery.Status;
import com.namdamasco.assistant.reply.OutboundMessage;
import com.namdamasco.assistant.reply.Outcome;
import com.namdamasco.assistant.reply.ReplySide;
import com.namdamasco.assistant.takeover.SenderRole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One sequence of steps on the real engine, with the ledger beside it, in conversations of its own. */
final class Story {

    /** Message ids are larger than any that the stories before used; 20 and 3 are in numeric, not in text order. */
    private static int lastMessageId = 7;

    private static final String AGENT = "2";
    private static final int MOST_ROUNDS = 15;

    private final Engine engine;
    private final Ledger ledger = new Ledger();
    private final List<String> conversations = new ArrayList<>();
    private final List<Deque<Integer>> late = new ArrayList<>();
    private final int[] latest = new int[Steps.CONVERSATIONS];
    private final Turn[] turns = new Turn[Steps.WORKERS];
    private final OutboundMessage[] sends = new OutboundMessage[Steps.SENDERS];

    private record Turn(Claim claim, List<UnansweredMessage> burst) {}

    private Story(Engine engine) {
        this.engine = engine;
        for (int i = 0; i < Steps.CONVERSATIONS; i++) {
            conversations.add(UUID.randomUUID().toString());
            late.add(new ArrayDeque<>());
        }
    }

    /** @throws Violation when a promise is broken on the way, or something is left undone in the end */
    static void tell(Engine engine, List<Step> steps) {
        Story story = new Story(engine);
        for (Step step : steps) {
            int before = engine.calls();
            story.take(step);
            if (engine.calls() > before) {
                story.checkTables();
            }
        }
        story.comeToRest();
    }

    private void take(Step step) {
        if (step instanceof Step.CustomerWrites s) {
            if (s.late()) {
                late.get(s.conversation()).add(++lastMessageId);
            } else {
                customerWrites(s.conversation(), ++lastMessageId);
            }
        } else if (step instanceof Step.LateMessageArrives s) {
            lateMessageArrives(s.conversation());
        } else if (step instanceof Step.Redelivery s) {
            if (latest[s.conversation()] > 0) {
                Reception again = receive(s.conversation(), latest[s.conversation()], SenderRole.CUSTOMER, "Hola");
                check(again == Reception.DUPLICATE, "a redelivered message was %s", again);
            }
        } else if (step instanceof Step.AgentWrites s) {
            receive(s.conversation(), ++lastMessageId, SenderRole.HUMAN_AGENT, "Soy Carla");
            ledger.paused(conversations.get(s.conversation()), EngineSettings.PAUSE);
        } else if (step instanceof Step.EmptyMessage s) {
            receive(s.conversation(), ++lastMessageId, SenderRole.HUMAN_AGENT, "");
        } else if (step instanceof Step.Pause s) {
            if (latest[s.conversation()] > 0) {
                engine.takeover().pause(conversations.get(s.conversation()));
                ledger.paused(conversations.get(s.conversation()), EngineSettings.PAUSE);
            }
        } else if (step instanceof Step.Resume s) {
            if (latest[s.conversation()] > 0) {
                engine.takeover().resume(conversations.get(s.conversation()));
                ledger.resumed(
                        conversations.get(s.conversation()), engine.waiting(conversations.get(s.conversation())));
            }
        } else if (step instanceof Step.TimePasses s) {
            timePasses(s.seconds());
        } else {
            work(step);
        }
    }

    private void work(Step step) {
        if (step instanceof Step.Claim s) {
            claim(s.worker());
        } else if (step instanceof Step.Think s) {
            think(s.worker());
        } else if (step instanceof Step.Commit s) {
            commit(s.worker(), s.handOver());
        } else if (step instanceof Step.TurnFails s) {
            Optional.ofNullable(turns[s.worker()]).ifPresent(turn -> {
                engine.turns().retryLater(turn.claim());
                ledger.released(turn.claim());
            });
            turns[s.worker()] = null;
        } else if (step instanceof Step.GivesUp s) {
            Optional.ofNullable(turns[s.worker()]).ifPresent(turn -> {
                engine.turns().leaveToHumans(turn.claim());
                if (ledger.holds(turn.claim())) {
                    ledger.paused(turn.claim().conversationId(), EngineSettings.PAUSE);
                }
            });
            turns[s.worker()] = null;
        } else if (step instanceof Step.WorkerCrashes s) {
            turns[s.worker()] = null;
        } else if (step instanceof Step.SendStarts s) {
            startSend(s.sender());
        } else if (step instanceof Step.SendEnds s) {
            endSend(s.sender(), s.status());
        } else if (step instanceof Step.SenderCrashes s) {
            sends[s.sender()] = null;
        } else {
            closeLostSends();
        }
    }

    private void customerWrites(int conversation, int messageId) {
        Reception reception = receive(conversation, messageId, SenderRole.CUSTOMER, "Hola");
        ledger.customerWrote(conversations.get(conversation), messageId, reception);
        latest[conversation] = messageId;
    }

    private void lateMessageArrives(int conversation) {
        Integer messageId = late.get(conversation).poll();
        if (messageId != null) {
            customerWrites(conversation, messageId);
        }
    }

    private Reception receive(int conversation, int messageId, SenderRole role, String text) {
        String sender = role == SenderRole.CUSTOMER ? "947" : AGENT;
        latest[conversation] = messageId;
        return engine.inbox()
                .receive(
                        new NuluMessage(
                                String.valueOf(messageId),
                                conversations.get(conversation),
                                sender,
                                "947",
                                "wa",
                                text,
                                List.of()),
                        role);
    }

    private void timePasses(int seconds) {
        engine.database().pass(conversations, seconds);
        ledger.timePasses(seconds);
    }

    private boolean claim(int worker) {
        if (turns[worker] != null) {
            return false;
        }
        Optional<Claim> claim = engine.turns().claim();
        claim.ifPresent(ledger::claimed);
        turns[worker] = claim.map(c -> new Turn(c, null)).orElse(null);
        return claim.isPresent();
    }

    private void think(int worker) {
        Turn turn = turns[worker];
        if (turn == null || turn.burst() != null) {
            return;
        }
        List<UnansweredMessage> burst = engine.turns().unanswered(turn.claim());
        turns[worker] = new Turn(turn.claim(), burst);
        if (burst.isEmpty()) {
            engine.turns().nothingToAnswer(turn.claim());
            ledger.released(turn.claim());
            turns[worker] = null;
        }
    }

    private void commit(int worker, boolean handOver) {
        Turn turn = turns[worker];
        if (turn == null || turn.burst() == null) {
            return;
        }
        List<Integer> burst = turn.burst().stream()
                .map(message -> Integer.valueOf(message.messageId()))
                .toList();
        Commit commit = engine.turns().commit(turn.claim(), turn.burst(), handOver ? "asked for" : null);
        ledger.ended(turn.claim(), commit, burst, handOver);
        turns[worker] = null;
    }

    private boolean startSend(int sender) {
        if (sends[sender] != null) {
            return false;
        }
        ReplySide.Start start = engine.replies().start();
        if (start.message() != null) {
            sends[sender] = start.message();
            if (isReply(start.message())) {
                ledger.started(
                        start.message().conversationId(),
                        Integer.parseInt(start.message().lastMessageId()));
            }
        } else if (start.cancelled() != null) {
            engine.outboxRow(start.cancelled()).ifPresent(this::cancelled);
        }
        if (start.expired() != null && isReply(start.expired())) {
            ledger.expired(
                    start.expired().conversationId(),
                    Integer.parseInt(start.expired().lastMessageId()));
        }
        return !start.isNothing();
    }

    private void cancelled(Engine.OutboxRow row) {
        if (row.outdated()) {
            ledger.outdated(row.conversationId(), row.lastMessageId());
        } else {
            ledger.cancelled(row.conversationId(), row.lastMessageId(), row.overtaken());
        }
    }

    private void endSend(int sender, Status status) {
        OutboundMessage message = sends[sender];
        if (message != null) {
            Outcome outcome = engine.replies().finish(message, status);
            if (isReply(message)) {
                ledger.ended(message.conversationId(), Integer.parseInt(message.lastMessageId()), outcome);
            }
        }
        sends[sender] = null;
    }

    private static boolean isReply(OutboundMessage message) {
        return message.kind() == OutboundMessage.Kind.REPLY;
    }

    private void closeLostSends() {
        engine.replies().closeLostSends();
        ledger.lostSendsWereClosed();
    }

    /** No crash any more, no failure, no human: everything that can still happen happens. */
    private void comeToRest() {
        for (int conversation = 0; conversation < conversations.size(); conversation++) {
            while (!late.get(conversation).isEmpty()) {
                lateMessageArrives(conversation);
            }
        }
        for (int round = 0; round < MOST_ROUNDS && !engine.isAtRest(conversations); round++) {
            timePasses(9);
            timePasses(191);
            closeLostSends();
            for (int worker = 0; worker < turns.length; worker++) {
                do {
                    think(worker);
                    commit(worker, false);
                } while (claim(worker));
            }
            for (int sender = 0; sender < sends.length; sender++) {
                do {
                    endSend(sender, Status.SENT);
                } while (startSend(sender));
            }
            checkTables();
        }
        check(engine.isAtRest(conversations), "something still waits, however long one waits");
    }

    private void checkTables() {
        engine.brokenPromise(conversations).ifPresent(broken -> check(false, broken));
    }

    private static void check(boolean holds, String violation, Object... arguments) {
        if (!holds) {
            throw new Violation(violation.formatted(arguments));
        }
    }
}
