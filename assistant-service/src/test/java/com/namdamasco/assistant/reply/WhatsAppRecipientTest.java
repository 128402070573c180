package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WhatsAppRecipientTest {

    @ParameterizedTest
    @CsvSource({
        "+584141234567,     584141234567",
        "584141234567,      584141234567",
        "0414-123.45.67,    584141234567",
        "4141234567,        584141234567",
        "+1 (305) 555-0100, 13055550100",
    })
    void makesNumbersInternational(String phone, String expected) {
        assertThat(WhatsAppRecipient.of(new NuluUser("947", "María", "", Map.of("phone", phone)), "58"))
                .contains(expected);
    }

    @Test
    void fallsBackToAFirstNameThatIsANumber() {
        assertThat(WhatsAppRecipient.of(new NuluUser("947", "+58 414 1234567", "", Map.of()), "58"))
                .contains("584141234567");
    }

    @Test
    void findsNoneInAName() {
        assertThat(WhatsAppRecipient.of(new NuluUser("947", "María 2", "", Map.of("phone", "")), "58"))
                .isEmpty();
    }
}
