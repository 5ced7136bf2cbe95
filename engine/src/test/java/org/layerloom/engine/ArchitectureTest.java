package org.layerloom.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house. Plain tests, not ArchUnit's own engine: beside the other engines of this
 * module that one reported success without having run a rule.
 */
class ArchitectureTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void thereIsSomethingToLookAt() {
    assertThat(ENGINE).hasSizeGreaterThan(100);
    assertThat(ENGINE.contain("org.layerloom.engine.train.Trainer")).isTrue();
  }

  @Test
  void theEngineKnowsNoWindow() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "org.layerloom.graph..")
        .check(ENGINE);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.layerloom.engine.(*)..").should().beFreeOfCycles().check(ENGINE);
  }

  @Test
  void dl4jStaysInItsPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.layerloom.engine.dl4j..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
        .check(ENGINE);
  }

  @Test
  void nobodySleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(TimeUnit.class, "sleep", long.class)
        .check(ENGINE);
  }

  @Test
  void threadsBeginInTrainAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.layerloom.engine.train")
        .should()
        .callConstructorWhere(target(owner(assignableTo(Thread.class))))
        .check(ENGINE);
  }

  @Test
  void nothingIsDeserialized() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.io.ObjectInputStream.class)
        .check(ENGINE);
  }
}
