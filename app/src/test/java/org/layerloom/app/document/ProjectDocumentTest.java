package org.layerloom.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.layerloom.app.language.Language;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.project.CanvasFrame;
import org.layerloom.engine.project.CanvasNote;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Templates;
import org.layerloom.graph.model.FrameColour;

class ProjectDocumentTest {

  private final Language language = new Language(Locale.ENGLISH);
  private final ProjectDocument document = new ProjectDocument(new LayerCatalog(), language);
  private final Project iris = new Templates().find("iris").orElseThrow().project();

  private Project saved() {
    return document.project(Project.View.UNSET);
  }

  @Test
  void beginsEmptyAndUnmodified() {
    assertThat(document.graph().nodes()).isEmpty();
    assertThat(document.isModified()).isFalse();
    assertThat(document.file()).isEmpty();
    assertThat(document.title()).isEqualTo("Untitled");
  }

  @Test
  void givesBackExactlyTheProjectThatItTookUp() {
    document.opened(iris, Path.of("flowers.loom"));

    assertThat(saved()).isEqualTo(iris);
    assertThat(document.title()).isEqualTo("flowers");
    assertThat(document.isModified()).isFalse();
  }

  @Test
  void notesAndFramesAreSavedInTheViewAndAreNoLayers() {
    document.opened(iris, Path.of("flowers.loom"));
    String id = document.editor().annotations().addNote(12, 24);
    document.editor().annotations().setText(id, "# Why");
    document.editor().annotations().addFrame(0, 0, 200, 100, "All", FrameColour.GREEN);
    Project.View view = saved().view();

    assertThat(document.isModified()).isTrue();
    assertThat(view.notes()).containsExactly(new CanvasNote(id, "", 12, 24, 240, 144, "# Why"));
    assertThat(view.frames()).extracting(CanvasFrame::colour).containsExactly("green");
    assertThat(saved().drawn()).isEqualTo(iris.drawn());
    assertThat(document.network()).isEqualTo(iris.network());

    Project kept = saved();
    document.startNew();
    assertThat(document.editor().annotations().model().all()).isEmpty();
    document.opened(kept, Path.of("flowers.loom"));
    assertThat(saved()).isEqualTo(kept);
    assertThat(document.isModified()).isFalse();
  }

  @Test
  void aNoteOfARemovedBlockIsNotSavedButIsThereAfterUndo() {
    document.opened(iris, Path.of("flowers.loom"));
    document.editor().blocks().make(List.of("dense"));
    String block = document.editor().selection().onlyNode().orElseThrow();
    document.editor().openBlock().enter(block);
    document.editor().annotations().addNote(0, 0);
    document.editor().openBlock().enter("");
    document.editor().remove(List.of(block));
    assertThat(saved().view().notes()).isEmpty();
    document.editor().undo();
    assertThat(saved().view().notes()).extracting(CanvasNote::container).containsExactly(block);
  }

  @Test
  void isModifiedAwayFromTheSavedMarkAndOnlyThere() {
    document.opened(iris, Path.of("flowers.loom"));
    document.editor().setProperty("dense", "units", 20);
    assertThat(document.isModified()).isTrue();
    document.editor().undo();
    assertThat(document.isModified()).isFalse();
    document.editor().redo();
    document.savedAs(Path.of("other.loom"), document.data());
    assertThat(document.isModified()).isFalse();
    assertThat(document.title()).isEqualTo("other");
    document.editor().undo();
    assertThat(document.isModified()).isTrue();
    document.editor().redo();

    assertThat(document.isModified()).isFalse();
  }

  @Test
  void staysModifiedWhenTheSavedStateCanNoLongerBeReached() {
    document.opened(iris, Path.of("flowers.loom"));
    document.editor().setProperty("dense", "units", 20);
    document.savedAs(Path.of("flowers.loom"), document.data());
    document.editor().undo();
    document.editor().setProperty("dense", "units", 30);
    document.editor().undo();

    assertThat(document.isModified()).isTrue();
  }

  @Test
  void undoesAndRedoesASetting() {
    document.opened(iris, Path.of("flowers.loom"));
    document.changeTraining("epochs", document.training().withEpochs(7));
    document.changeData("validationFraction", document.data().withValidationFraction(0.4));
    assertThat(document.history().undoName()).hasValue("Change Validation");
    document.editor().undo();
    assertThat(document.data()).isEqualTo(iris.data());
    document.editor().undo();
    assertThat(document.training()).isEqualTo(iris.training());
    assertThat(document.history().redoName()).hasValue("Change Epochs");
    document.editor().redo();

    assertThat(document.training().epochs()).isEqualTo(7);
    assertThat(document.isModified()).isTrue();
  }

  @Test
  void mergesWhatIsTypedIntoOneFieldIntoOneStep() {
    document.opened(iris, Path.of("flowers.loom"));
    for (int epochs : new int[] {1, 12, 120}) {
      document.changeTraining("epochs", document.training().withEpochs(epochs));
    }
    assertThat(document.history().names()).hasSize(1);
    document.changeTraining("batchSize", document.training().withBatchSize(8));
    assertThat(document.history().names()).hasSize(2);
    document.editor().undo();
    document.editor().undo();

    assertThat(document.training()).isEqualTo(iris.training());
  }

  @Test
  void doesNotMergeAcrossASave() {
    document.opened(iris, Path.of("flowers.loom"));
    document.changeTraining("epochs", document.training().withEpochs(7));
    document.savedAs(Path.of("flowers.loom"), document.data());
    document.changeTraining("epochs", document.training().withEpochs(8));
    document.editor().undo();

    assertThat(document.training().epochs()).isEqualTo(7);
    assertThat(document.isModified()).isFalse();
  }

  @Test
  void countsAValueThatIsSetToWhatItIsAsNoChange() {
    document.opened(iris, Path.of("flowers.loom"));
    document.changeTraining("epochs", document.training().withEpochs(iris.training().epochs()));
    document.editor().setProperty("dense", "units", 16);

    assertThat(document.isModified()).isFalse();
    assertThat(document.history().canUndo()).isFalse();
  }

  @Test
  void keepsTheOptimizersOwnSettingsApartFromIt() {
    document.opened(iris, Path.of("flowers.loom"));
    document.changeTraining(
        "optimizer", document.training().withOptimizer(OptimizerSpec.of(OptimizerType.MOMENTUM)));
    document.changeTraining(
        "momentum",
        document.training().withOptimizer(document.training().optimizer().with("momentum", 0.5)));

    assertThat(document.history().names()).containsExactly("Change Optimizer", "Change Momentum");
  }

  @Test
  void forgetsTheHistoryOfTheProjectBefore() {
    document.opened(iris, Path.of("flowers.loom"));
    document.editor().setProperty("dense", "units", 20);
    document.startNew();

    assertThat(document.history().canUndo()).isFalse();
    assertThat(document.isModified()).isFalse();
    assertThat(document.graph().nodes()).isEmpty();
    assertThat(document.file()).isEmpty();
  }

  @Test
  void countsRecoveredWorkAsModifiedUntilItIsSaved() {
    Path file = Path.of("flowers.loom");
    document.recovered(iris, Optional.of(file), "flowers");
    assertThat(document.isModified()).isTrue();
    document.editor().setProperty("dense", "units", 20);
    document.editor().undo();
    assertThat(document.isModified()).isTrue();
    document.savedAs(file, document.data());

    assertThat(document.isModified()).isFalse();
  }

  @Test
  void tellsOnceThatAProjectWasTakenUpAndThenHoldsAllOfIt() {
    List<Boolean> whole = new ArrayList<>();
    document
        .openedProperty()
        .addListener(
            (o, before, now) -> whole.add(saved().equals(now.project()) && !document.isModified()));
    document.opened(iris, Path.of("flowers.loom"));

    assertThat(whole).containsExactly(true);
  }

  @Test
  void tellsThatTheSameProjectWasTakenUpAgain() {
    List<Opening> heard = new ArrayList<>();
    document.openedProperty().addListener((o, before, now) -> heard.add(now));
    document.opened(iris, Path.of("flowers.loom"));
    document.editor().setProperty("dense", "units", 3);
    document.opened(iris, Path.of("flowers.loom"));

    assertThat(heard).extracting(Opening::project).containsExactly(iris, iris);
  }

  @Test
  void callsASettingByItsNameAndNotByItsKey() {
    document.opened(iris, Path.of("flowers.loom"));
    document.editor().setProperty("dense", "weightInit", "zero");
    assertThat(document.history().undoName().orElseThrow())
        .contains("Initial weights")
        .doesNotContain("weightInit");
    document.history().preventMerge();
    document.editor().setProperty("dense", "noSuchKey", 1);
    assertThat(document.history().undoName().orElseThrow()).contains("noSuchKey");
  }

  @Test
  void isUntitledInTheLanguageOfTheMoment() {
    language.speak(Locale.SIMPLIFIED_CHINESE);
    assertThat(document.title()).isEqualTo(language.texts().get("project.untitled"));
    language.speak(Locale.ENGLISH);
    assertThat(document.title()).isEqualTo("Untitled");
  }

  @Test
  void namesTheStepsInTheLanguageOfTheMoment() {
    document.opened(iris, Path.of("flowers.loom"));
    language.speak(Locale.SIMPLIFIED_CHINESE);
    document.changeTraining("epochs", document.training().withEpochs(7));
    document.editor().rename("dense", "隐藏层");

    assertThat(document.history().names()).allMatch(name -> name.matches("(?s).*\\p{IsHan}.*"));
  }
}
