package com.namdamasco.assistant.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What voice notes say, once known: a turn that is tried again does not pay twice, and later turns still know what was said. */
@ApplicationScoped
public class Transcripts {

    private final Jdbi jdbi;

    Transcripts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<String> of(MediaFile file) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select words from voice_note where message_id = :messageId and position = :position")
                .bind("messageId", file.messageId())
                .bind("position", file.position())
                .mapTo(String.class)
                .findOne());
    }

    void keep(MediaFile file, String words) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into voice_note (message_id, position, words) values (:messageId, :position, :words)
                        on conflict do nothing
                        """)
                .bind("messageId", file.messageId())
                .bind("position", file.position())
                .bind("words", words)
                .execute());
    }

    /** By message, what the voice notes of a conversation say. */
    public Map<String, String> of(String conversationId) {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        """
                        select v.message_id, string_agg(v.words, E'\\n' order by v.position) as words
                          from inbox i join voice_note v on v.message_id = i.message_id
                         where i.conversation_id = :conversationId
                         group by 1
                        """)
                .bind("conversationId", conversationId)
                .map((row, context) -> Map.entry(row.getString("message_id"), row.getString("words")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
