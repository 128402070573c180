package com.namdamasco.assistant.engine;

import com.namdamasco.assistant.reply.Delivery;

/** One thing that happens in a sequence. Conversations, workers and senders are numbered from 0. */
sealed interface Step {

    /** The customer writes; {@code late}: Nulu knows the message already, but its webhook is overtaken by later ones. */
    record CustomerWrites(int conversation, boolean late) implements Step {}

    /** The oldest webhook that was overtaken comes in. */
    record LateMessageArrives(int conversation) implements Step {}

    /** Kafka delivers the last message once more. */
    record Redelivery(int conversation) implements Step {}

    record AgentWrites(int conversation) implements Step {}

    /** What a department change inserts: under an agent's name, without a word. */
    record EmptyMessage(int conversation) implements Step {}

    record Pause(int conversation) implements Step {}

    record Resume(int conversation) implements Step {}

    record Claim(int worker) implements Step {}

    /** The worker reads what the customer said and asks the model. */
    record Think(int worker) implements Step {}

    record Commit(int worker, boolean handOver) implements Step {}

    record TurnFails(int worker) implements Step {}

    record GivesUp(int worker) implements Step {}

    /** The worker is gone; what it claimed stays claimed. */
    record WorkerCrashes(int worker) implements Step {}

    record SendStarts(int sender) implements Step {}

    record SendEnds(int sender, Delivery.Status status) implements Step {}

    /** The sender is gone; what it was sending stays so. */
    record SenderCrashes(int sender) implements Step {}

    /** What a timer does now and then. */
    record LostSendsAreClosed() implements Step {}

    record TimePasses(int seconds) implements Step {}
}
