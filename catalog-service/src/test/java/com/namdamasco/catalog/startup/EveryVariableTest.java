package com.namdamasco.catalog.startup;

import com.namdamasco.catalog.Main;
import com.namdamasco.localstack.configuration.EveryVariable;
import java.util.Map;

class EveryVariableTest extends EveryVariable {

    EveryVariableTest() {
        super(Main.CHECK, 50, Map.of());
    }
}
