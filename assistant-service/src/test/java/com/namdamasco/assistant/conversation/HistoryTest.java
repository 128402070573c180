package com.namdamasco.assistant.conversation;

import com.namdamasco.assistant.nulu.NuluConversation;
import com.namdamasco.assistant.nulu.NuluConversation.Message;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryTest {

    private static final NuluConversation CONVERSATION = new NuluConversation(
            "947",
            "wa",
            "1065",
            List.of(
                    new Message("1", "947", "Hola"),
                    new Message("2", "4", "¡Hola! ¿Qué buscas?"),
                    new Message("3", "2", ""),
                    new Message("4", "2", "Soy Carla"),
                    new Message("5", "947", "Una nevera")));

    @Test
    void tellsTheCustomerFromTheShopAndLeavesOutEmptyAndUnansweredMessages() {
        assertThat(History.before(CONVERSATION, Set.of("5"), 10))
                .containsExactly(
                        UserMessage.from("Hola"), AiMessage.from("¡Hola! ¿Qué buscas?"), AiMessage.from("Soy Carla"));
    }

    @Test
    void keepsTheLatest() {
        assertThat(History.before(CONVERSATION, Set.of(), 2))
                .containsExactly(AiMessage.from("Soy Carla"), UserMessage.from("Una nevera"));
    }
}
