package com.namdamasco.assistant.privacy;

import com.namdamasco.assistant.reply.WhatsAppConfig;
import com.namdamasco.assistant.reply.WhatsAppRecipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Erases what is known of a customer, in one transaction, under the locks of their conversations: what is under way is void, and
 * a later message begins afresh. Nulu, WhatsApp and the topics keep their own copies.
 */
@ApplicationScoped
class Erasure {

    private static final String LOCK =
            """
            select conversation_id from conversation
             where customer_id = :customerId or conversation_id = :conversationId
                or conversation_id in (select conversation_id from conversation_contact where recipient_address = :phone
                                        union all
                                       select conversation_id from outbox where recipient_address = :phone)
             order by conversation_id
               for update
            """;

    /** In a few seconds it is sent, failed or unknown. */
    private static final String BEING_SENT =
            "select exists (select 1 from outbox where conversation_id = any(:ids) and state = 'sending')";

    private static final String VOID =
            """
            update conversation
               set customer_id = '', erased_at = now(), epoch = epoch + 1, due_at = null, burst_started_at = null, attempts = 0,
                   claim = null, claimed_until = null
             where conversation_id = any(:ids) and erased_at is null
            """;

    /** Rates are kept by number. */
    private static final String PACES =
            """
            delete from recipient_pace
             where recipient in (select recipient_address from outbox where conversation_id = any(:ids)
                                  union all
                                 select recipient_address from conversation_contact where conversation_id = any(:ids))
            """;

    private static final String EVENTS =
            """
            update takeover_event set reason = cause, actor = case when cause = 'unknown_sender' then null else actor end
             where conversation_id = any(:ids)
            """;

    private static final String PAUSES =
            """
            update conversation_pauses set reason = cause, actor = case when cause = 'unknown_sender' then null else actor end
             where conversation_id = any(:ids)
            """;

    private static final String RECORD =
            "insert into erasure (conversations, messages, replies) values (:conversations, :messages, :replies)";

    private final Jdbi jdbi;
    private final WhatsAppConfig whatsApp;

    Erasure(Jdbi jdbi, WhatsAppConfig whatsApp) {
        this.jdbi = jdbi;
        this.whatsApp = whatsApp;
    }

    /** @throws ClientErrorException 409 while a reply to the customer is being sent */
    ErasedData erase(ErasureRequest request) {
        String phone = request.phone() == null
                ? null
                : WhatsAppRecipient.digits(request.phone(), whatsApp.defaultCountryCode());
        return jdbi.inTransaction(handle -> {
            List<String> ids = handle.createQuery(LOCK)
                    .bind("customerId", request.customerId())
                    .bind("conversationId", request.conversationId())
                    .bind("phone", phone)
                    .mapTo(String.class)
                    .list();
            return erase(handle, ids);
        });
    }

    private static ErasedData erase(Handle handle, List<String> ids) {
        boolean beingSent = handle.createQuery(BEING_SENT)
                .bindArray("ids", String.class, ids)
                .mapTo(Boolean.class)
                .one();
        if (beingSent) {
            Response later = Response.status(Response.Status.CONFLICT)
                    .header("Retry-After", "5")
                    .build();
            throw new ClientErrorException(
                    "A reply to this customer is being sent at this moment: try again in a few seconds", later);
        }
        int conversations = update(handle, VOID, ids);
        update(handle, PACES, ids);
        ErasedData erased = new ErasedData(
                conversations,
                update(handle, Words.VOICE_NOTES, ids) + update(handle, Words.MESSAGES, ids),
                update(handle, Words.REPLIES, ids),
                update(handle, Words.NOTES, ids),
                update(handle, "delete from conversation_evidence where conversation_id = any(:ids)", ids)
                        + update(handle, "delete from conversation_memory where conversation_id = any(:ids)", ids)
                        + update(handle, "delete from conversation_contact where conversation_id = any(:ids)", ids));
        update(handle, EVENTS, ids);
        update(handle, PAUSES, ids);
        if (conversations > 0) {
            handle.createUpdate(RECORD)
                    .bind("conversations", conversations)
                    .bind("messages", erased.messages())
                    .bind("replies", erased.replies())
                    .execute();
        }
        return erased;
    }

    private static int update(Handle handle, String statement, List<String> ids) {
        return handle.createUpdate(statement)
                .bindArray("ids", String.class, ids)
                .define("older", "true")
                .execute();
    }
}
