package io.laurel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the library: who may know whom. */
@AnalyzeClasses(packages = "io.laurel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule only_a_few_packages_know_the_rule_engine =
      noClasses()
          .that(
              resideOutsideOfPackages(
                  "io.laurel.compiler..",
                  "io.laurel.engine..",
                  "io.laurel.lint..",
                  "io.laurel.precompiled.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule optional_libraries_stay_in_readers_reports_and_commands =
      noClasses()
          .that(
              resideOutsideOfPackages(
                  "io.laurel.io..",
                  "io.laurel.yaml..",
                  "io.laurel.testing..",
                  "io.laurel.report..",
                  "io.laurel.cli.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "tools.jackson..",
              "de.siegmar..",
              "org.snakeyaml..",
              "org.dhatim..",
              "com.fasterxml..",
              "org.apache.commons..");

  @ArchTest
  static final ArchRule the_command_line_stays_in_its_package =
      noClasses()
          .that(resideOutsideOfPackages("io.laurel.cli.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.laurel.cli..", "picocli..");

  /** They may change without the shipped rules being compiled again. */
  @ArchTest
  static final ArchRule rules_and_what_they_are_compiled_against_know_no_reader_report_or_command =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.laurel.award..",
              "io.laurel.compiler..",
              "io.laurel.engine..",
              "io.laurel.ladder..",
              "io.laurel.limits..",
              "io.laurel.policy..",
              "io.laurel.precompiled..",
              "io.laurel.sharing..")
          .and()
          .haveSimpleNameNotEndingWith("Test")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.laurel.io..",
              "io.laurel.yaml..",
              "io.laurel.testing..",
              "io.laurel.report..",
              "io.laurel.cli..");

  @ArchTest
  static final ArchRule the_sandbox_knows_the_vocabulary_alone =
      noClasses()
          .that()
          .resideInAPackage("io.laurel.sandbox..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.laurel..")
                  .and(resideOutsideOfPackages("io.laurel.sandbox..", "io.laurel.policy..")));

  @ArchTest
  static final ArchRule the_vocabulary_knows_neither_mechanism_nor_engine =
      noClasses()
          .that(resideInAPackage("io.laurel.policy.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.laurel.compiler..",
              "io.laurel.engine..",
              "io.laurel.award..",
              "io.laurel.quota..",
              "io.laurel.sharing..",
              "io.laurel.composition..",
              "io.laurel.limits..",
              "io.laurel.slots..",
              "io.laurel.ladder..",
              "io.laurel.ranking..",
              "io.laurel.scoring..",
              "io.laurel.explain..");

  @ArchTest
  static final ArchRule no_binary_floating_point =
      noFields().should().haveRawType(double.class).orShould().haveRawType(float.class);

  @ArchTest
  static final ArchRule inner_packages_have_no_cycles =
      slices()
          .matching(
              "io.laurel.(scoring|ranking|award|quota|sharing|composition|limits|slots|ladder|explain|compiler|precompiled|engine|lint|policy|arithmetic|text|yaml)..")
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule facade_classes_are_final =
      classes()
          .that()
          .resideInAPackage("io.laurel")
          .and()
          .arePublic()
          .and()
          .areNotEnums()
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL);
}
