package com.namdamasco.assistant.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.database.AsynchronousCommit;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** What the tools have returned in a conversation, kept between its turns: a follow-up may quote an earlier result. */
@ApplicationScoped
public class EvidenceStore {

    private static final String SAVE =
            """
            insert into conversation_evidence (conversation_id, evidence)
            select :conversationId, :evidence::jsonb from\s"""
                    + AsynchronousCommit.FROM
                    + """

            on conflict (conversation_id) do update set evidence = excluded.evidence, updated_at = now()
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    EvidenceStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** What may be quoted from earlier turns; nothing when what is stored cannot be read any more. */
    public Evidence of(String conversationId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select evidence::text from conversation_evidence where conversation_id = :conversationId")
                        .bind("conversationId", conversationId)
                        .mapTo(String.class)
                        .findOne())
                .map(this::read)
                .orElse(Evidence.NONE);
    }

    public void save(String conversationId, Evidence evidence) {
        if (evidence.products().isEmpty() && evidence.passages().isEmpty()) {
            return;
        }
        String written = write(evidence);
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("conversationId", conversationId)
                .bind("evidence", written)
                .execute());
    }

    private Evidence read(String stored) {
        try {
            return json.readValue(stored, Evidence.class);
        } catch (JsonProcessingException unreadable) {
            return Evidence.NONE;
        }
    }

    /** jsonb has no NUL character. */
    private String write(Evidence evidence) {
        try {
            return json.writeValueAsString(evidence).replace("\\u0000", " ");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers are always JSON", impossible);
        }
    }
}
