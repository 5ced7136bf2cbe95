package org.layerloom.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.layerloom.engine",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule knowsNoWindow =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "org.layerloom.graph..");

  @ArchTest
  static final ArchRule packagesDependInOneDirection =
      slices().matching("org.layerloom.engine.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule dl4jStaysInItsPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.layerloom.engine.dl4j")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..");

  @ArchTest
  static final ArchRule nobodySleeps =
      noClasses().should().callMethod(Thread.class, "sleep", long.class);

  @ArchTest
  static final ArchRule threadsBeginInTrainAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.layerloom.engine.train")
          .should()
          .callConstructorWhere(
              describe(
                  "it makes a thread",
                  (JavaConstructorCall call) ->
                      target(owner(assignableTo(Thread.class))).test(call)));

  @ArchTest
  static final ArchRule nothingIsDeserialized =
      noClasses().should().dependOnClassesThat().areAssignableTo(java.io.ObjectInputStream.class);
}
