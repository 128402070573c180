package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.media.MediaFile;
import com.namdamasco.assistant.media.MediaReader;
import com.namdamasco.assistant.media.Transcripts;
import com.namdamasco.assistant.media.Understood;
import com.namdamasco.assistant.model.CurrentTurn;
import com.namdamasco.assistant.nulu.NuluConversation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what a customer sent, files included, into words for the model. */
@ApplicationScoped
class Hearing {

    private final MediaReader media;
    private final Transcripts transcripts;
    private final CurrentTurn turn;

    Hearing(MediaReader media, Transcripts transcripts, CurrentTurn turn) {
        this.media = media;
        this.transcripts = transcripts;
        this.turn = turn;
    }

    /** @param pleaseWrite what the customer is asked when there is nothing but files that are not understood */
    record Heard(String words, Optional<String> pleaseWrite) {}

    Heard hear(List<UnansweredMessage> burst) {
        Understood understood = media.read(files(burst));
        turn.show(understood.shown());
        boolean wrote = burst.stream().anyMatch(message -> !message.text().isBlank());
        return new Heard(
                CustomerWords.of(burst, understood.linesByMessage()),
                !wrote && understood.nothing() ? Optional.of(understood.pleaseWrite()) : Optional.empty());
    }

    /** The conversation with the voice notes of earlier turns as what they say. */
    NuluConversation inWords(String conversationId, NuluConversation conversation) {
        Map<String, String> said = transcripts.of(conversationId);
        if (said.isEmpty()) {
            return conversation;
        }
        List<NuluConversation.Message> messages = conversation.messages().stream()
                .map(message -> said.containsKey(message.id()) ? spoken(message, said.get(message.id())) : message)
                .toList();
        return new NuluConversation(conversation.userId(), conversation.source(), conversation.extra(), messages);
    }

    private static NuluConversation.Message spoken(NuluConversation.Message message, String words) {
        String text = (message.text() + "\n(nota de voz) " + words).strip();
        return new NuluConversation.Message(
                message.id(), message.userId(), text, message.writtenAt(), message.attachments(), message.waid());
    }

    private static List<MediaFile> files(List<UnansweredMessage> burst) {
        List<MediaFile> files = new ArrayList<>();
        for (UnansweredMessage message : burst) {
            for (int i = 0; i < message.attachments().size(); i++) {
                var attachment = message.attachments().get(i);
                files.add(new MediaFile(
                        message.messageId(),
                        i,
                        attachment.path("name").asText(""),
                        attachment.path("url").asText("")));
            }
        }
        return files;
    }
}
