package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluClient;
import com.namdamasco.assistant.nulu.NuluException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What goes out when the customer's window is closed: the channel's template, with the customer's first name. */
@ApplicationScoped
class Reopening {

    /** For customers without a name that can be said. */
    private static final String NAMELESS = "cliente";

    private static final int LONGEST_NAME = 60;

    private final Jdbi jdbi;
    private final NuluClient nulu;

    Reopening(Jdbi jdbi, NuluClient nulu) {
        this.jdbi = jdbi;
        this.nulu = nulu;
    }

    /** @return the template's parameter; empty when the channel has no template, or it is the template that was refused */
    Optional<String> parameter(Channel channel, OutboundMessage message) {
        if (channel.template().isEmpty() || message.templateParameter() != null) {
            return Optional.empty();
        }
        return Optional.of(sayable(firstName(message.conversationId())));
    }

    private String firstName(String conversationId) {
        String customerId = jdbi.withHandle(
                handle -> handle.createQuery("select customer_id from conversation where conversation_id = :id")
                        .bind("id", conversationId)
                        .mapTo(String.class)
                        .one());
        try {
            return nulu.user(customerId).firstName();
        } catch (NuluException away) {
            return NAMELESS;
        }
    }

    /** WhatsApp takes no line ends in a parameter, and a number is no name. */
    static String sayable(String firstName) {
        String name = firstName.replaceAll("\\s+", " ").strip();
        return name.chars().anyMatch(Character::isLetter) && name.length() <= LONGEST_NAME ? name : NAMELESS;
    }
}
