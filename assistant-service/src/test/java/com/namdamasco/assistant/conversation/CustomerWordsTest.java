package com.namdamasco.assistant.conversation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerWordsTest {

    @Test
    void joinsABurstWithWhatIsSaidOfItsFiles() {
        String words = CustomerWords.of(
                List.of(message("1", "Hola"), message("2", ""), message("3", "¿Tienen este?")),
                Map.of("2", List.of("(nota de voz) busco una nevera"), "3", List.of("(un archivo)")));

        assertThat(words)
                .isEqualTo(
                        """
                        Hola
                        (nota de voz) busco una nevera
                        ¿Tienen este?
                        (un archivo)""");
    }

    private static UnansweredMessage message(String id, String text) {
        return new UnansweredMessage(id, text, JsonNodeFactory.instance.arrayNode(), null);
    }
}
