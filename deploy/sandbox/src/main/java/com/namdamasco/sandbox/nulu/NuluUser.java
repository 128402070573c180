package com.namdamasco.sandbox.nulu;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.namdamasco.sandbox.conversation.Channel;
import com.namdamasco.sandbox.conversation.Conversation;
import com.namdamasco.sandbox.conversation.Customer;
import com.namdamasco.sandbox.conversation.Team;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A user of Nulu (contract §2), credentials included, as Support Board sends them: whoever logs or stores this answer leaks them, and a
 * test can find it by {@link #LEAK_MARK}.
 *
 * @param details absent unless the call asked for extra
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record NuluUser(
        String id,
        String firstName,
        String lastName,
        String email,
        String profileImage,
        String userType,
        String token,
        String password,
        String department,
        List<Detail> details) {

    /** Begins the token and ends the password hash of every user. */
    static final String LEAK_MARK = "leakmark";

    private static final String HASH = "$2y$10$Vq0yQ7xV7r5m1u1Jp8s3UeT4mO2wK9dLhFzNcXbSaGtRyEiPoAvWm" + LEAK_MARK;

    record Detail(String slug, String name, String value) {}

    static NuluUser of(Conversation conversation, boolean extra) {
        Customer customer = conversation.customer();
        String[] names = customer.name().split(" ", 2);
        return new NuluUser(
                customer.id(),
                names[0],
                names.length > 1 ? names[1] : "",
                "",
                "",
                customer.phone() == null ? "lead" : "user",
                token(customer.id()),
                HASH,
                "",
                extra ? details(conversation) : null);
    }

    static NuluUser of(Team.Member member, boolean extra) {
        String department = member.department() == null ? "" : member.department();
        return new NuluUser(
                member.id(),
                member.name(),
                "",
                "",
                "",
                member.userType(),
                token(member.id()),
                HASH,
                department,
                extra ? List.of() : null);
    }

    private static List<Detail> details(Conversation conversation) {
        List<Detail> details = new ArrayList<>();
        Customer customer = conversation.customer();
        if (customer.phone() != null) {
            details.add(new Detail("phone", "Phone", customer.phone()));
        }
        if (conversation.channel().isMessenger()) {
            details.add(new Detail("facebook-id", "Facebook ID", customer.address()));
        }
        if (conversation.channel() == Channel.TELEGRAM) {
            details.add(new Detail("telegram-id", "Telegram ID", customer.address()));
        }
        return details;
    }

    private static String token(String userId) {
        UUID stable = UUID.nameUUIDFromBytes(("user " + userId).getBytes(StandardCharsets.UTF_8));
        return LEAK_MARK + stable.toString().replace("-", "");
    }
}
