package com.namdamasco.assistant.startup;

import com.namdamasco.assistant.Main;
import com.namdamasco.localstack.configuration.EveryVariable;
import java.util.Map;

class EveryVariableTest extends EveryVariable {

    EveryVariableTest() {
        super(Main.CHECK, 90, Map.of("SUPPORT_BOARD_API_URL", "http://nulu.test"));
    }
}
