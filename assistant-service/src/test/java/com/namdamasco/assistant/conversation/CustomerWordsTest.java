package com.namdamasco.assistant.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerWordsTest {

    @Test
    void joinsABurstAndSaysWhatCannotBeReadOrHeard() throws Exception {
        JsonNode none = Contract.JSON.readTree("[]");
        JsonNode voice = Contract.JSON.readTree("[{\"name\":\"voice_message_1.ogg\",\"url\":\"x\"}]");
        JsonNode photo = Contract.JSON.readTree("[{\"name\":\"foto.png\",\"url\":\"x\"}]");

        String words = CustomerWords.of(List.of(
                new UnansweredMessage("1", "Hola", none),
                new UnansweredMessage("2", "", voice),
                new UnansweredMessage("3", "¿Tienen este?", photo)));

        assertThat(words)
                .isEqualTo(
                        """
                        Hola
                        (el cliente envió una nota de voz que no puedes escuchar)
                        ¿Tienen este?
                        (el cliente envió un archivo que no puedes ver)""");
    }
}
