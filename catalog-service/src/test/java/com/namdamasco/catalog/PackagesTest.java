package com.namdamasco.catalog;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "com.namdamasco.catalog", importOptions = DoNotIncludeTests.class)
class PackagesTest {

    @ArchTest
    static final ArchRule DECIDERS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .haveSimpleName("EntryNormaliser")
            .or()
            .haveSimpleName("PriceReader")
            .or()
            .haveSimpleName("TextCleaner")
            .or()
            .haveSimpleName("CompositeId")
            .or()
            .haveSimpleName("EmbeddedText")
            .or()
            .haveSimpleName("ProviderAnswer")
            .or()
            .haveSimpleName("RetryAfter")
            .or()
            .haveSimpleName("Batches")
            .or()
            .haveSimpleName("QuestionReader")
            .or()
            .haveSimpleName("Codes")
            .or()
            .haveSimpleName("ModelName")
            .or()
            .haveSimpleName("Colours")
            .or()
            .haveSimpleName("Capacities")
            .or()
            .haveSimpleName("AskedPrice")
            .or()
            .haveSimpleName("Labels")
            .or()
            .haveSimpleName("Eligibility")
            .or()
            .haveSimpleName("Derivation")
            .or()
            .haveSimpleName("FitsModel")
            .or()
            .haveSimpleName("Measures")
            .or()
            .haveSimpleName("CityNames")
            .or()
            .haveSimpleName("BranchReader")
            .or()
            .haveSimpleName("BranchFields")
            .or()
            .haveSimpleName("BranchQuestion")
            .or()
            .haveSimpleName("Coordinates")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..", "io.quarkus..", "io.smallrye..", "io.vertx..", "org.hibernate..", "java.sql..");
}
