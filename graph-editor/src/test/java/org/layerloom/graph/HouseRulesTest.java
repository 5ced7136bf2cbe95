package org.layerloom.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Plain tests: the rules as fields of ArchUnit's own engine were imported but never run. */
class HouseRulesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.layerloom.graph");

  @Test
  void onlyViewGestureAndActionKnowJavafx() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..view..", "..gesture..", "..action..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.layerloom.graph.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theModelStandsAlone() {
    noClasses()
        .that()
        .resideInAPackage("..model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.layerloom.graph.model..")
        .check(CLASSES);
  }

  @Test
  void knowsNoProgramThatEmbedsIt() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..", "javax..", "javafx..", "org.eclipse..", "org.layerloom.graph..")
        .check(CLASSES);
  }

  @Test
  void onlyLayoutKnowsElk() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..layout..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse..")
        .check(CLASSES);
  }

  @Test
  void gesturesAndActionsSeeTheCanvasOnlyThroughItsSurface() {
    noClasses()
        .that()
        .resideInAnyPackage("..gesture..", "..action..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.layerloom.graph.view..")
        .check(CLASSES);
  }

  @Test
  void noOneStartsOrSuspendsThreads() {
    noClasses()
        .should()
        .callConstructor(Thread.class, Runnable.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(CLASSES);
  }
}
