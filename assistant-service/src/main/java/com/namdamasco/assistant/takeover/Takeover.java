package com.namdamasco.assistant.takeover;

import com.namdamasco.assistant.nulu.NuluConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

class Takeover {

    @Produces
    @Singleton
    SenderClassifier senderClassifier(TakeoverConfig takeover, NuluConfig nulu) {
        return new SenderClassifier(
                nulu.botUserId().orElse(""),
                takeover.agentIds().orElse(Set.of()),
                takeover.commentBotUserId().orElse(""),
                takeover.commentBotTag().orElse(""));
    }

    @Produces
    @Singleton
    HistoryTakeover historyTakeover(SenderClassifier classifier, ResumeCommand command, TakeoverConfig takeover) {
        return new HistoryTakeover(classifier, command, takeover.pause());
    }

    @Produces
    @Singleton
    ResumeCommand resumeCommand(TakeoverConfig takeover) {
        return new ResumeCommand(takeover.resumeCommand());
    }
}
