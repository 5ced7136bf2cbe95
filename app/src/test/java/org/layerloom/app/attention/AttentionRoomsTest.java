package org.layerloom.app.attention;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the attention page, and who may knock at whose door. */
class AttentionRoomsTest {

  private static final String PAGE = "org.layerloom.app.attention";

  private static final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PAGE);

  @Test
  void roomsFormNoCycle() {
    slices().matching(PAGE + ".(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void noRoomKnowsThePage() {
    noClasses()
        .that()
        .resideInAPackage(PAGE + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(PAGE)
        .check(classes);
  }

  @Test
  void valuesChoicesAndModelKnowNoScene() {
    noClasses()
        .that()
        .resideInAnyPackage(PAGE + ".sample", PAGE + ".choice", PAGE + ".model", PAGE + ".words")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.jfree..")
        .check(classes);
  }

  @Test
  void theModelAloneAsksNetworks() {
    noClasses()
        .that()
        .resideInAnyPackage(
            PAGE + ".choice", PAGE + ".map", PAGE + ".heatmap", PAGE + ".lines", PAGE + ".time")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("AttentionProbe")
        .check(classes);
  }
}
