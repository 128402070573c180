package com.namdamasco.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packagesOf = GoldenFile.class, importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    @ArchTest
    static final ArchRule features_do_not_depend_in_circles =
            slices().matching("com.namdamasco.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule reading_a_message_needs_no_framework = noClasses()
            .that()
            .resideInAPackage("..message..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.smallrye..", "io.vertx..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule nothing_decides_about_a_conversation_here = noClasses()
            .that()
            .resideOutsideOfPackage("..spool..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "dev.langchain4j..");
}
