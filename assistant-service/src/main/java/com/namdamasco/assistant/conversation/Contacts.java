package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.database.AsynchronousCommit;
import com.namdamasco.assistant.reply.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How each conversation's customer was reached and called last. Nulu knows more of them; no more is kept. */
@ApplicationScoped
class Contacts {

    /** Written only when something is new, which it rarely is. */
    private static final String LEARN =
            """
            insert into conversation_contact as c (conversation_id, first_name, sender_address, recipient_address)
            select :conversationId, :firstName, :from, :to from\s"""
                    + AsynchronousCommit.FROM
                    + """

            on conflict (conversation_id) do update
               set first_name = excluded.first_name, sender_address = excluded.sender_address,
                   recipient_address = excluded.recipient_address, learnt_at = now()
             where (c.first_name, c.sender_address, c.recipient_address)
                   is distinct from (excluded.first_name, excluded.sender_address, excluded.recipient_address)
            """;

    private static final String FIND =
            """
            select first_name, sender_address, recipient_address from conversation_contact
             where conversation_id = :conversationId
            """;

    private final Jdbi jdbi;

    Contacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param firstName as Nulu has it, which may be empty */
    record Contact(String firstName, Address address) {}

    void learn(String conversationId, Contact contact) {
        jdbi.useHandle(handle -> handle.createUpdate(LEARN)
                .bind("conversationId", conversationId)
                .bind("firstName", contact.firstName())
                .bind("from", contact.address().from())
                .bind("to", contact.address().to())
                .execute());
    }

    Optional<Contact> of(String conversationId) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("conversationId", conversationId)
                .map((row, context) -> new Contact(
                        row.getString("first_name"),
                        new Address(row.getString("sender_address"), row.getString("recipient_address"))))
                .findOne());
    }
}
