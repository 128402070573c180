package com.namdamasco.gateway.startup;

import com.namdamasco.gateway.Main;
import com.namdamasco.localstack.configuration.EveryVariable;
import java.util.Map;

class EveryVariableTest extends EveryVariable {

    EveryVariableTest() {
        super(Main.CHECK, 20, Map.of());
    }
}
