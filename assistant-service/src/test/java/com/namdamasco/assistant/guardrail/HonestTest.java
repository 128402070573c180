package com.namdamasco.assistant.guardrail;

import com.fasterxml.jackson.databind.JsonNode;
import com.namdamasco.assistant.gate.Corpus;
import com.namdamasco.assistant.gate.Corpus.Case;
import com.namdamasco.assistant.gate.Evidence;
import com.namdamasco.assistant.gate.FigureGate;
import com.namdamasco.assistant.gate.Shown;
import com.namdamasco.localstack.up.SampleCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Honest drafts and texts through all guardrails and the figure gate together: nothing is refused that a shop would say. */
class HonestTest {

    private static final Logger LOG = Logger.getLogger(HonestTest.class);
    private static final int DRAFTS = 200;
    private static final Guardrails GUARDRAILS =
            new Guardrails(Hostile.prompt(), List.of(Hostile.SECRET), List.of("catalog:8081"));
    private static final Path ROOT = Path.of(System.getProperty("repository.root"));

    @ParameterizedTest
    @ValueSource(longs = {20261122, 7, 4711, 3})
    void twoHundredHonestDraftsPassAndTwoHundredLiesDoNot(long seed) {
        Corpus corpus = new Corpus(seed);
        List<Case> honest = Stream.generate(corpus::honest).limit(DRAFTS).toList();
        List<Case> lies = Stream.generate(corpus::lie).limit(DRAFTS).toList();

        List<String> refused = honest.stream()
                .filter(drafted -> !passes(drafted))
                .map(HonestTest::told)
                .toList();
        long caught = lies.stream().filter(drafted -> !passes(drafted)).count();

        LOG.infof(
                "seed %d: %d of %d honest drafts pass, %d of %d lies are caught",
                seed, DRAFTS - refused.size(), DRAFTS, caught, DRAFTS);
        assertThat(refused.size()).as("%s", refused).isLessThanOrEqualTo(DRAFTS / 100);
        assertThat(honest.stream()
                        .filter(drafted -> !refusals(drafted).isEmpty())
                        .map(HonestTest::told))
                .isEmpty();
        assertThat(caught).isEqualTo(DRAFTS);
    }

    @Test
    void nothingThatAShopSaysIsRefused() throws Exception {
        List<String> passages = new ArrayList<>(Shown.EVIDENCE.passages());
        passages.add("Llámanos o escríbenos al +58 414-1234567 o al 0414 123 45 67.");
        Evidence evidence = new Evidence(Shown.EVIDENCE.products(), passages);
        Stream<String> table =
                Files.readString(resource("gate/honest.txt")).lines().map(row -> row.split("\\|", -1)[2]);
        Stream<String> own = Files.readString(resource("guardrail/honest.txt")).lines();

        List<String> refused = Stream.concat(table, own)
                .map(draft -> draft.replace("\\n", "\n"))
                .flatMap(draft ->
                        GUARDRAILS.check(draft, evidence, "").stream().map(refusal -> refusal.kind() + ": " + draft))
                .toList();

        assertThat(refused).isEmpty();
    }

    @Test
    void addressesAndHoursOfBranchesMayBeTold() {
        String branches =
                """
                1) VALENCIA CENTRO, Valencia | Avenida Bolívar Norte, entre Calle Arismendi y Calle Carabobo | Lunes a sábado de 9:00 a 18:00
                2) NAGUANAGUA, Valencia | Avenida Universidad, frente al Metrópolis, nivel Feria | Lunes a domingo de 10:00 a 20:00
                """;
        String draft =
                """
                📍 *Valencia Centro, Valencia*: Avenida Bolívar Norte, entre Calle Arismendi y Calle Carabobo. Horario: Lunes a sábado de 9:00 a 18:00
                📍 *Naguanagua, Valencia*: Avenida Universidad, frente al Metrópolis, nivel Feria. Horario: Lunes a domingo de 10:00 a 20:00
                """;

        assertThat(GUARDRAILS.check(draft, new Evidence(List.of(), List.of(branches)), "¿Dónde están en Valencia?"))
                .isEmpty();
        assertThat(GUARDRAILS.check(draft, new Evidence(List.of(), List.of()), "¿Dónde están en Valencia?"))
                .isNotEmpty();
    }

    @Test
    void honestProductTextsComeOutAsTheyWentIn() {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : SampleCatalogue.entriesOf(ROOT.resolve("deploy/sample-catalogue"))) {
            Stream.of("itemName", "description", "specifitacion")
                    .map(field -> entry.path(field).asText())
                    .forEach(texts::add);
        }

        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(texts.stream().filter(text -> !text.equals(ToolText.clean(text))))
                .isEmpty();
    }

    @Test
    void theShopsOwnDocumentsComeOutAsTheyWentInAndMayBeQuoted() throws Exception {
        try (Stream<Path> files = Files.list(ROOT.resolve("catalog-service/src/main/resources/knowledge"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertThat(ToolText.clean(text)).isEqualTo(text);
                Evidence evidence = new Evidence(List.of(), List.of(text));
                for (String line : text.lines()
                        .filter(l -> !l.isBlank() && !l.startsWith("#"))
                        .toList()) {
                    assertThat(GUARDRAILS.check(line, evidence, "")).as(line).isEmpty();
                }
            }
        }
    }

    private static boolean passes(Case drafted) {
        return refusals(drafted).isEmpty()
                && FigureGate.check(drafted.draft(), drafted.evidence(), drafted.customer())
                        .passed();
    }

    private static List<Refusal> refusals(Case drafted) {
        return GUARDRAILS.check(drafted.draft(), drafted.evidence(), drafted.customer());
    }

    private static String told(Case drafted) {
        return refusals(drafted) + ": " + drafted.draft();
    }

    private static Path resource(String name) {
        return ROOT.resolve("assistant-service/src/test/resources").resolve(name);
    }
}
