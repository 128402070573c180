package com.namdamasco.assistant.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.namdamasco.assistant.database.AsynchronousCommit;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** {@link CustomerMemory}, kept between turns; what is older than the limit is forgotten. */
@ApplicationScoped
public class MemoryStore {

    private static final String SAVE =
            """
            insert into conversation_memory (conversation_id, memory)
            select :conversationId, :memory::jsonb from\s"""
                    + AsynchronousCommit.FROM
                    + """

            on conflict (conversation_id) do update set memory = excluded.memory, updated_at = now()
            """;

    private static final String READ =
            """
            select memory::text from conversation_memory
             where conversation_id = :conversationId and updated_at > now() - :keep * interval '1 s'
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final MemoryConfig config;

    MemoryStore(Jdbi jdbi, ObjectMapper json, MemoryConfig config) {
        this.jdbi = jdbi;
        this.json = json;
        this.config = config;
    }

    /** Nothing when there is none, it is too old, or cannot be read any more. */
    public CustomerMemory of(String conversationId) {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                        .bind("conversationId", conversationId)
                        .bind("keep", config.keep().toSeconds())
                        .mapTo(String.class)
                        .findOne())
                .map(this::read)
                .orElse(CustomerMemory.NONE);
    }

    public void save(String conversationId, CustomerMemory memory) {
        if (memory.equals(CustomerMemory.NONE)) {
            return;
        }
        String written = write(memory);
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("conversationId", conversationId)
                .bind("memory", written)
                .execute());
    }

    private CustomerMemory read(String stored) {
        try {
            return json.readValue(stored, CustomerMemory.class);
        } catch (JsonProcessingException unreadable) {
            return CustomerMemory.NONE;
        }
    }

    private String write(CustomerMemory memory) {
        try {
            return json.writeValueAsString(memory);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers are always JSON", impossible);
        }
    }
}
