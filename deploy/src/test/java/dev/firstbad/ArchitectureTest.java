package dev.firstbad;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchitectureTest {

  private static final String[] DOMAIN = {
    "dev.firstbad.alert..",
    "dev.firstbad.audit..",
    "dev.firstbad.bisection..",
    "dev.firstbad.comparison..",
    "dev.firstbad.confidence..",
    "dev.firstbad.crash..",
    "dev.firstbad.culprit..",
    "dev.firstbad.engine..",
    "dev.firstbad.event..",
    "dev.firstbad.evidence..",
    "dev.firstbad.inference..",
    "dev.firstbad.log..",
    "dev.firstbad.recipients..",
    "dev.firstbad.report..",
    "dev.firstbad.search..",
    "dev.firstbad.simulation..",
    "dev.firstbad.verdict..",
    "dev.firstbad.whatif.."
  };
  private static final String WIRE = "dev.firstbad.wire..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.firstbad");

  @Test
  void packages_depend_on_each_other_without_cycles() {
    slices().matching("dev.firstbad.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void the_domain_knows_the_jdk_alone() {
    classes()
        .that()
        .resideInAnyPackage(DOMAIN)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(with(DOMAIN, "java..", "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void the_domain_reads_no_clock_draws_no_numbers_and_opens_no_files() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.nio\\.file\\.Files|java\\.io\\.File.*|java\\.util\\.Random|java\\.lang\\.Thread")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .check(CLASSES);
  }

  /// They meet at topics.
  @ParameterizedTest
  @ValueSource(strings = {"wire", "producer", "streams", "query"})
  void only_deploy_knows_more_than_the_domain_and_the_wire(String part) {
    String own = "dev.firstbad." + part + "..";
    noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.firstbad..")
                .and(resideOutsideOfPackages(with(DOMAIN, WIRE, own))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static String[] with(String[] packages, String... others) {
    return Stream.concat(Stream.of(packages), Stream.of(others)).toArray(String[]::new);
  }
}
