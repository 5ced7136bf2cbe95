package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.train.TrainingState;

/** Theme and language change while everything else stays. */
class ThemeAndLanguageTest extends Journey {

  /** Names, formulas, numbers with their units, and words that are the same in every language. */
  private static final List<String> NOT_TRANSLATED =
      List.of(
          "LayerLoom",
          "[\\d.,\\s\u00a0×·%?•–sMkGB/]*",
          "Adam|ReLU|Beta [12]|Epsilon|Dropout|\\d+ · (ReLU|softmax)",
          "F1|setosa.*|versicolor.*|virginica.*|(?s)(sepal|petal) .*",
          "(iris|mnist-.*?)( •)?",
          "y = .*|[A-Za-z, ]+: .*\\(\\d{4}\\)");

  private void switchTo(String... items) {
    robot.clickOn("#menu");
    for (String item : items) {
      robot.clickOn(item);
    }
    assertThat(FxThread.ask(() -> window.scene().getRoot())).isNotNull();
  }

  private Set<String> selection() {
    return FxThread.ask(() -> Set.copyOf(context.document().editor().selection().nodes()));
  }

  @Test
  void theThemeChangesWhileWorkGoesOn() {
    choose("iris");
    setEpochs(20_000);
    clickOnNode("dense");
    robot.clickOn("#train");
    untilBeyond(2);
    Project before = project();
    double position = position();
    switchTo("Dark theme");

    assertThat(FxThread.ask(Application::getUserAgentStylesheet)).contains("dark");
    assertThat(project()).isEqualTo(before);
    assertThat(selection()).containsExactly("dense");
    untilShown("#setting-units");
    untilShown("#canvas");
    assertThat(isDisabled("#pause")).isFalse();
    untilBeyond(position + 1);
    assertThat(state()).hasValue(TrainingState.RUNNING);
    switchTo("Dark theme");
    assertThat(FxThread.ask(Application::getUserAgentStylesheet)).contains("light");
    robot.clickOn("#stop");
    untilTrained();
  }

  @Test
  void theLanguageChangesWhileWorkGoesOn() {
    choose("iris");
    setEpochs(20_000);
    clickOnNode("dense");
    robot.clickOn("#train");
    untilBeyond(2);
    Project before = project();
    double position = position();
    FxThread.run(() -> window.speak(Locale.SIMPLIFIED_CHINESE));

    assertThat(project()).isEqualTo(before);
    assertThat(selection()).containsExactly("dense");
    untilShown("#setting-units");
    untilBeyond(position + 1);
    assertThat(text("#stop")).matches("\\p{IsHan}+");
    robot.clickOn("#stop");
    untilTrained();
    robot.clickOn("#page-results");
    FxThread.run(() -> window.speak(Locale.ENGLISH));
    untilShown("#results-accuracy");
    assertThat(textsIn("#results-accuracy")).contains("Test accuracy");
  }

  @Test
  void theLanguageIsChosenInTheMenu() {
    choose("iris");
    robot.clickOn("#menu");
    // From below: Quit, Change keys, Keyboard shortcuts, Language, and there the second.
    robot.type(KeyCode.UP, 4).type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.ENTER);
    FxThread.until("it is spoken", () -> !text("#save").equals("Save"));
    assertThat(new org.layerloom.app.settings.Settings(folder.resolve("home")).language())
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void everyWordIsChineseOnEveryPage() {
    FxThread.run(() -> window.speak(Locale.SIMPLIFIED_CHINESE));
    allChinese("the first page");
    choose("iris");
    allChinese("a network");
    clickOnNode("dense");
    allChinese("a layer");
    FxThread.run(
        () -> {
          context.document().editor().setProperty("classes", "units", 7);
          context.document().editor().selection().clear();
        });
    allChinese("a problem");
    FxThread.run(() -> context.document().editor().undo());
    setEpochs(5);
    robot.clickOn("#train");
    untilTrained();
    allChinese("a trained network");
    robot.clickOn("#page-results");
    allChinese("the results");
  }

  private void allChinese(String where) {
    assertThat(wordsInLatin()).as(where).isEmpty();
  }

  private Set<String> wordsInLatin() {
    Set<String> names = new TreeSet<>();
    return FxThread.ask(
        () -> {
          context.document().graph().nodes().forEach(node -> names.add(node.name()));
          Set<String> found = new TreeSet<>();
          for (Node node : window.scene().getRoot().lookupAll("*")) {
            if (node instanceof Labeled labeled
                && isVisible(node)
                && labeled.getText() != null
                && !labeled.getText().isBlank()
                && !labeled.getText().matches("(?s).*\\p{IsHan}.*")
                && !names.contains(labeled.getText())
                && NOT_TRANSLATED.stream().noneMatch(labeled.getText()::matches)) {
              found.add(labeled.getText());
            }
          }
          return found;
        });
  }
}
