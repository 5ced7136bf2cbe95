package org.layerloom.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house, over all three modules. */
@AnalyzeClasses(
    packages = {"org.layerloom.app", "org.layerloom.engine", "org.layerloom.graph"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule THE_GRAPH_EDITOR_KNOWS_NO_NEURAL_NETWORK_AND_NO_PROGRAM =
      noClasses()
          .that()
          .resideInAPackage("org.layerloom.graph..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.layerloom.engine..",
              "org.layerloom.app..",
              "org.deeplearning4j..",
              "org.nd4j..");

  @ArchTest
  static final ArchRule THE_ENGINE_KNOWS_NO_WINDOW_AND_NO_PROGRAM =
      noClasses()
          .that()
          .resideInAPackage("org.layerloom.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.layerloom.graph..", "org.layerloom.app..", "javafx..");

  @ArchTest
  static final ArchRule DL4J_STAYS_INSIDE_THE_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.layerloom.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..");

  @ArchTest
  static final ArchRule VIEW_MODELS_KNOW_NO_SCENE =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .or()
          .resideInAnyPackage(
              "org.layerloom.app.document..",
              "org.layerloom.app.settings..",
              "org.layerloom.app.language..",
              "org.layerloom.app.task..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx.scene..",
              "javafx.stage..",
              "org.controlsfx..",
              "org.jfree..",
              "org.kordamp..");

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_OPENS_NO_WINDOW =
      noClasses()
          .that()
          .resideInAPackage("org.layerloom.app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.layerloom.app.shell..", "org.controlsfx..", "org.jfree..");

  @ArchTest
  static final ArchRule PACKAGES_OF_THE_PROGRAM_FORM_NO_CYCLE =
      slices().matching("org.layerloom.app.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule FEATURES_ARE_GIVEN_WHAT_THEY_NEED_RATHER_THAN_THE_WHOLE_PROGRAM =
      noClasses()
          .that()
          .resideInAnyPackage("org.layerloom.app.*..")
          .and()
          .resideOutsideOfPackages(
              "org.layerloom.app.shell..", "org.layerloom.app.canvas..", "org.layerloom.app.cli..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.layerloom.app.AppContext");

  @ArchTest
  static final ArchRule ONLY_THE_TASK_RUNNER_AND_THE_TRAINER_START_THREADS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.layerloom.app.task..", "org.layerloom.app.cli..", "org.layerloom.engine.train..")
          .should()
          .callConstructorWhere(
              com.tngtech.archunit.core.domain.JavaConstructorCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                          Thread.class))));

  @ArchTest
  static final ArchRule NO_ONE_SLEEPS =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", long.class, int.class);
}
