package io.levier.common;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which way the packages of this module may look; the rules of the whole house are tested in the other module. */
class ArchitectureTest {
    private static JavaClasses common;

    @BeforeAll
    static void reads() {
        common = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.levier.common");
        assertTrue(common.size() > 150, "classes seen: " + common.size());
    }

    @Test
    void knowsNeitherJobsNorSpark() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.levier.jobs..",
                        "org.apache.spark..",
                        "org.apache.hadoop..",
                        "io.delta..",
                        "scala..",
                        "com.beust..")
                .because("formulas and formats are tested without a session, and outlive the engine")
                .check(common);
    }

    @Test
    void readsAndWritesFilesOnlyAsConfiguration() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.levier.common.config..", "io.levier.common.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .because("what computes takes values and gives values")
                .check(common);
        classes()
                .that()
                .haveSimpleName("ConfigLoader")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .because("the rule above must know a file when it sees one")
                .check(common);
    }

    @Test
    void hasNoPackageCycles() {
        slices().matching("io.levier.common.(**)")
                .should()
                .beFreeOfCycles()
                // The list of all tables stands beside what all tables are made of.
                .ignoreDependency(name("io.levier.common.table.DeclaredTables"), alwaysTrue())
                .check(common);
    }
}
