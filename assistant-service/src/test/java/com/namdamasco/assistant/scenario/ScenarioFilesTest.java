package com.namdamasco.assistant.scenario;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What cannot be understood, or checks nothing, is refused before anything is played. */
class ScenarioFilesTest {

    @Test
    void readsEveryScenario() {
        assertThat(ScenarioFiles.all()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [{escenario: a, cuando: {el cliente escribe: hola}, entonces: {el cliente recibe: 1}, y: x}] | «y» means nothing
                    [{escenario: a, cuando: {el cliente grita: hola}, entonces: {el cliente recibe: 1}}] | «el cliente grita» means nothing in «cuando»
                    [{escenario: a, cuando: {el cliente escribe: hola}, entonces: {el cliente ríe: 1}}] | «el cliente ríe» means nothing in «entonces»
                    [{escenario: a, dado: {llueve: 1}, cuando: {el cliente escribe: hola}, entonces: {el cliente recibe: 1}}] | «llueve» means nothing in «dado»
                    [{escenario: a, cuando: {el cliente escribe: hola}}] | nothing is checked
                    [{escenario: a, cuando: {el cliente escribe: hola}, entonces: []}] | nothing is checked
                    [{escenario: a, entonces: {el cliente recibe: 1}}] | nothing happens
                    [{escenario: a, cuando: {el cliente escribe: hola}, entonces: {el cliente recibe: pocos}}] | needs a number
                    [{escenario: a, cuando: {el cliente escribe: hola}, entonces: {la respuesta contiene: []}}] | needs at least one text
                    [{escenario: a, cuando: {el cliente escribe: hola}, entonces: {el dueño es: Luis}}] | is one of
                    [{escenario: a, cuando: {el operador pausa: ya}, entonces: {el dueño es: bot}}] | has no value
                    [{escenario: a, canal: fax, cuando: {el cliente escribe: hola}, entonces: {el cliente recibe: 1}}] | is one of
                    [{cuando: {el cliente escribe: hola}, entonces: {el cliente recibe: 1}}] | needs a text
                    [{escenario: a, cuando: {el cliente escribe: hola}, entonces: {el cliente recibe: 1, el cliente recibe: 2}}] | is no YAML
                    {} | is no list of scenarios
                    """)
    void refusesWhatItDoesNotUnderstand(String yaml, String complaint) {
        assertThatThrownBy(() -> ScenarioFiles.read("prueba.yaml", yaml))
                .isInstanceOf(ScenarioError.class)
                .hasMessageStartingWith("prueba.yaml")
                .hasMessageContaining(complaint);
    }

    @Test
    void tellsTheKnownPhrases() {
        assertThatThrownBy(() -> ScenarioFiles.read("prueba.yaml", "[{escenario: a, cuando: grita}]"))
                .hasMessageContaining("el cliente escribe");
    }
}
