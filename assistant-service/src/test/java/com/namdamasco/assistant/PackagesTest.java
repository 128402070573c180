package com.namdamasco.assistant;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "com.namdamasco.assistant", importOptions = DoNotIncludeTests.class)
class PackagesTest {

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("com.namdamasco.assistant.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DECIDERS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .haveSimpleName("SenderClassifier")
            .or()
            .haveSimpleName("TakeoverPolicy")
            .or()
            .haveSimpleName("HistoryTakeover")
            .or()
            .haveSimpleName("ResumeCommand")
            .or()
            .haveSimpleName("MissedMessages")
            .or()
            .haveSimpleName("Place")
            .or()
            .haveSimpleName("CustomerWords")
            .or()
            .haveSimpleName("TextParts")
            .or()
            .haveSimpleName("WhatsAppRule")
            .or()
            .haveSimpleName("NuluRule")
            .or()
            .haveSimpleName("WhatsAppRecipient")
            .or()
            .haveSimpleName("Routes")
            .or()
            .haveSimpleName("Circuit")
            .or()
            .haveSimpleName("FailOver")
            .or()
            .haveSimpleName("InputLimit")
            .or()
            .haveSimpleName("ToolRounds")
            .or()
            .haveSimpleName("UsableAnswer")
            .or()
            .haveSimpleName("PriceTable")
            .or()
            .haveSimpleName("AllowedAddress")
            .or()
            .haveSimpleName("Apology")
            .or()
            .haveSimpleName("Failure")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.smallrye..", "org.jdbi..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule THE_FIGURE_GATE_IS_PURE = noClasses()
            .that()
            .resideInAPackage("com.namdamasco.assistant.gate")
            .and()
            .doNotHaveSimpleName("EvidenceStore")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..", "io.quarkus..", "io.smallrye..", "org.jdbi..", "dev.langchain4j..", "org.jboss..");

    @ArchTest
    static final ArchRule THE_GUARDRAILS_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("com.namdamasco.assistant.guardrail")
            .and()
            .doNotHaveSimpleName("ReplyGuardrails")
            .and()
            .doNotHaveSimpleName("ConfiguredSecrets")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..", "io.quarkus..", "io.smallrye..", "org.jdbi..", "dev.langchain4j..", "org.jboss..");

    @ArchTest
    static final ArchRule NOBODY_BUT_THE_CHANNEL_CALLS_WHATSAPP = classes()
            .that()
            .haveSimpleName("WhatsAppApi")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .haveSimpleNameStartingWith("WhatsApp");
}
