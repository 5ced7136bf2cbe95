package org.layerloom.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the house, over all three modules. */
class HouseRulesTest {

  /** Read once for all rules. Fields marked as rules would not be run by this build at all. */
  private static final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.layerloom.app", "org.layerloom.engine", "org.layerloom.graph");

  @Test
  void theGraphEditorKnowsNoNeuralNetworkAndNoProgram() {
    ArchRule rule =
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
    rule.check(classes);
  }

  @Test
  void theEngineKnowsNoWindowAndNoProgram() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage("org.layerloom.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.layerloom.graph..", "org.layerloom.app..", "javafx..");
    rule.check(classes);
  }

  @Test
  void dl4jStaysInsideTheEngine() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("org.layerloom.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..");
    rule.check(classes);
  }

  @Test
  void viewModelsKnowNoScene() {
    ArchRule rule =
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
    rule.check(classes);
  }

  @Test
  void theCommandLineOpensNoWindow() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage("org.layerloom.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.layerloom.app.shell..", "org.controlsfx..", "org.jfree..");
    rule.check(classes);
  }

  @Test
  void packagesOfTheProgramFormNoCycle() {
    ArchRule rule = slices().matching("org.layerloom.app.(*)..").should().beFreeOfCycles();
    rule.check(classes);
  }

  @Test
  void featuresAreGivenWhatTheyNeedRatherThanTheWholeProgram() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage("org.layerloom.app.*..")
            .and()
            .resideOutsideOfPackages(
                "org.layerloom.app.shell..",
                "org.layerloom.app.canvas..",
                "org.layerloom.app.cli..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.layerloom.app.AppContext");
    rule.check(classes);
  }

  @Test
  void onlyTheTaskRunnerAndTheTrainerStartThreads() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.layerloom.app.task..",
                "org.layerloom.app.cli..",
                "org.layerloom.engine.train..")
            .should()
            .callConstructorWhere(
                com.tngtech.archunit.core.domain.JavaConstructorCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                            Thread.class))));
    rule.check(classes);
  }

  @Test
  void noOneSleeps() {
    ArchRule rule =
        noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class);
    rule.check(classes);
  }

  /** Of view, gesture and action the program may know these; of the other packages all. */
  private static final Set<String> OFFERED =
      Set.of(
          "view.GraphCanvas",
          "view.CatalogEntry",
          "view.ContextTarget",
          "view.NodeFactory",
          "view.NodePresentation",
          "view.NodePresenter",
          "view.Severity",
          "view.Viewport",
          "view.ViewState",
          "gesture.Keyboard",
          "gesture.MouseBinding",
          "gesture.MouseBindings",
          "gesture.MouseGesture",
          "action.ActionGroup",
          "action.KeyBindings",
          "action.Shortcut");

  @Test
  void theProgramUsesWhatTheGraphEditorOffersAlone() {
    DescribedPredicate<JavaClass> inside =
        DescribedPredicate.describe(
            "are what the graph editor is made of inside",
            used ->
                Set.of("view", "gesture", "action").stream()
                        .anyMatch(
                            room -> used.getPackageName().equals("org.layerloom.graph." + room))
                    && OFFERED.stream()
                        .map(name -> "org.layerloom.graph." + name)
                        .noneMatch(
                            name ->
                                used.getName().equals(name)
                                    || used.getName().startsWith(name + "$")));
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage("org.layerloom.app..")
            .should()
            .dependOnClassesThat(inside);
    rule.check(classes);
  }

  @Test
  void whatTheGraphEditorOffersIsAllThatItsViewShows() {
    Set<String> shown =
        classes.stream()
            .filter(one -> one.getPackageName().equals("org.layerloom.graph.view"))
            .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(JavaClass::isTopLevelClass)
            .map(one -> "view." + one.getSimpleName())
            .collect(Collectors.toSet());
    assertThat(OFFERED).containsAll(shown);
  }
}
