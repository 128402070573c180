package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.conversation.Conversations;
import com.namdamasco.sandbox.conversation.Team;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code get-user}: a customer or a member of the team, with details when {@code extra=true}. */
@ApplicationScoped
class GetUser implements NuluFunction {
    private final Conversations conversations;
    private final Team team;

    GetUser(Conversations conversations, Team team) {
        this.conversations = conversations;
        this.team = team;
    }

    @Override
    public String name() {
        return "get-user";
    }

    @Override
    public NuluUser call(NuluForm form) {
        String userId = form.required("user_id");
        boolean extra = form.optional("extra").equals("true");
        return conversations
                .latest(c -> c.customer().id().equals(userId))
                .map(c -> NuluUser.of(c, extra))
                .or(() -> team.find(userId).map(member -> NuluUser.of(member, extra)))
                .orElseThrow(() -> NuluError.unsuccessful("user-not-found"));
    }
}
