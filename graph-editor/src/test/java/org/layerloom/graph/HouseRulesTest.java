package org.layerloom.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.layerloom.graph",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  @ArchTest
  static final ArchRule ONLY_VIEW_AND_GESTURE_KNOW_JAVAFX =
      noClasses()
          .that()
          .resideOutsideOfPackages("..view..", "..gesture..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..");

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLE =
      slices().matching("org.layerloom.graph.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_MODEL_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage("..model..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "org.layerloom.graph.model..");

  @ArchTest
  static final ArchRule ONLY_LAYOUT_KNOWS_ELK =
      noClasses()
          .that()
          .resideOutsideOfPackage("..layout..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse..");

  @ArchTest
  static final ArchRule GESTURES_SEE_THE_CANVAS_ONLY_THROUGH_ITS_SURFACE =
      noClasses()
          .that()
          .resideInAPackage("..gesture..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.layerloom.graph.view..");

  @ArchTest
  static final ArchRule NO_ONE_STARTS_OR_SUSPENDS_THREADS =
      noClasses()
          .should()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callMethod(Thread.class, "sleep", long.class);
}
