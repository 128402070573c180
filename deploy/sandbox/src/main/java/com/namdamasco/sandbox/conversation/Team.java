package com.namdamasco.sandbox.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The shop's people and its bot, as users of Nulu AI. */
@ApplicationScoped
public class Team {
    /** The account that the API token belongs to; unattributed echoes are booked under it. */
    public static final String FIRST_ADMIN = "1";

    private final String botUserId;
    private final List<Member> members;

    Team(TeamConfig config) {
        botUserId = config.botUserId();
        members = List.of(
                new Member(FIRST_ADMIN, "Administración", "admin", null),
                new Member("2", "Carla", "agent", "ventas"),
                new Member("3", "Luis", "agent", "soporte"),
                new Member(botUserId, "Asistente Damasco", "bot", null));
    }

    /** @param userType Nulu's: admin, agent or bot */
    public record Member(String id, String name, String userType, String department) {}

    public Optional<Member> find(String userId) {
        return members.stream().filter(m -> m.id().equals(userId)).findFirst();
    }

    public List<Member> members() {
        return members;
    }

    /** A member's name; for an id that is nobody's, the id itself. */
    public String nameOf(String userId) {
        return find(userId).map(Member::name).orElse("Usuario " + userId);
    }

    public String botUserId() {
        return botUserId;
    }

    /** Whoever is neither the customer nor the bot counts as an agent. */
    public Author authorOf(Conversation conversation, String userId) {
        if (userId.equals(conversation.customer().id())) {
            return Author.CUSTOMER;
        }
        return userId.equals(botUserId) ? Author.BOT : Author.AGENT;
    }
}
