package com.namdamasco.sandbox.nulu;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code get-conversation}: the whole history, oldest first, and the details. */
@ApplicationScoped
class GetConversation implements NuluFunction {
    private final Recipients recipients;
    private final Team team;

    GetConversation(Recipients recipients, Team team) {
        this.recipients = recipients;
        this.team = team;
    }

    record Answer(List<NuluMessage> messages, Details details) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Details(
            String id,
            String userId,
            String statusCode,
            String department,
            String agentId,
            String source,
            String extra,
            String tags) {}

    @Override
    public String name() {
        return "get-conversation";
    }

    @Override
    public Answer call(NuluForm form) {
        Conversation conversation = recipients.conversation(form);
        List<NuluMessage> messages = conversation.booked().stream()
                .map(m -> NuluMessage.of(m, userType(m.userId())))
                .toList();
        return new Answer(
                messages,
                new Details(
                        conversation.id(),
                        conversation.customer().id(),
                        conversation.statusCode(),
                        conversation.department(),
                        conversation.agentId(),
                        conversation.channel().source(),
                        conversation.extra(),
                        ""));
    }

    private String userType(String userId) {
        return team.find(userId).map(Team.Member::userType).orElse("user");
    }
}
