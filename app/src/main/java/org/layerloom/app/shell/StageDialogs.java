package org.layerloom.app.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.layerloom.app.language.AppTexts;

/** Dialogs over the program's window. */
public final class StageDialogs implements Dialogs {

  private final Stage stage;
  private final Supplier<AppTexts> texts;

  public StageDialogs(Stage stage, Supplier<AppTexts> texts) {
    this.stage = stage;
    this.texts = texts;
  }

  @Override
  public Optional<Path> chooseProject() {
    FileChooser chooser = chooser("dialog.open", "dialog.projects", "*.loom");
    return path(chooser.showOpenDialog(stage));
  }

  @Override
  public Optional<Path> chooseSaveProject(String suggestedName, Optional<Path> folder) {
    FileChooser chooser = chooser("dialog.save", "dialog.projects", "*.loom");
    begin(chooser, folder, suggestedName + ".loom");
    return path(chooser.showSaveDialog(stage)).map(chosen -> withEnding(chosen, ".loom"));
  }

  @Override
  public Optional<Path> chooseSaveModel(String suggestedName, Optional<Path> folder) {
    FileChooser chooser = chooser("dialog.export", "dialog.models", "*.zip");
    begin(chooser, folder, suggestedName + ".zip");
    return path(chooser.showSaveDialog(stage)).map(chosen -> withEnding(chosen, ".zip"));
  }

  @Override
  public Optional<Path> chooseSaveFile(String suggestedName, String ending, Optional<Path> folder) {
    FileChooser chooser = chooser("dialog.file", "dialog.file" + "." + ending, "*." + ending);
    begin(chooser, folder, suggestedName + "." + ending);
    return path(chooser.showSaveDialog(stage)).map(chosen -> withEnding(chosen, "." + ending));
  }

  @Override
  public Optional<Path> chooseData() {
    FileChooser chooser =
        chooser("dialog.data", "dialog.tables", "*.csv", "*.tsv", "*.txt", "*.md");
    return path(chooser.showOpenDialog(stage));
  }

  private FileChooser chooser(String title, String kind, String... patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get().get(title));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get().get(kind), patterns));
    return chooser;
  }

  private static void begin(FileChooser chooser, Optional<Path> folder, String name) {
    chooser.setInitialFileName(name);
    folder.filter(Files::isDirectory).ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
  }

  private static Path withEnding(Path chosen, String ending) {
    String name = chosen.getFileName().toString();
    return name.endsWith(ending) ? chosen : chosen.resolveSibling(name + ending);
  }

  private static Optional<Path> path(File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }

  @Override
  public Unsaved askAboutUnsaved(String title) {
    AppTexts words = texts.get();
    ButtonType save = new ButtonType(words.get("unsaved.save"), ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType(words.get("unsaved.discard"), ButtonBar.ButtonData.NO);
    ButtonType cancel =
        new ButtonType(words.get("unsaved.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION, words.get("unsaved.text", title), save, discard, cancel);
    show(alert, words.get("unsaved.title"));
    ButtonType answer = alert.showAndWait().orElse(cancel);
    return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
  }

  @Override
  public boolean askToStopTraining(String title, Optional<Path> checkpoints) {
    AppTexts words = texts.get();
    ButtonType stop = new ButtonType(words.get("leave.stop"), ButtonBar.ButtonData.NO);
    ButtonType keep = new ButtonType(words.get("leave.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
    String text =
        checkpoints
            .map(folder -> words.get("leave.trainingRecorded", title, folder))
            .orElse(words.get("leave.training", title));
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", stop, keep);
    alert.getDialogPane().setContent(sentence(text));
    // Enter must not be what loses an hour of training.
    ((Button) alert.getDialogPane().lookupButton(keep)).setDefaultButton(true);
    show(alert, words.get("leave.trainingTitle"));
    return alert.showAndWait().orElse(keep) == stop;
  }

  @Override
  public Unkept askAboutModel(String title) {
    AppTexts words = texts.get();
    ButtonType export = new ButtonType(words.get("leave.export"), ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType(words.get("leave.discard"), ButtonBar.ButtonData.NO);
    ButtonType cancel =
        new ButtonType(words.get("unsaved.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", export, discard, cancel);
    alert.getDialogPane().setContent(sentence(words.get("leave.model", title)));
    show(alert, words.get("leave.modelTitle"));
    ButtonType answer = alert.showAndWait().orElse(cancel);
    return answer == export ? Unkept.EXPORT : answer == discard ? Unkept.DISCARD : Unkept.CANCEL;
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(420);
    return label;
  }

  @Override
  public void error(String sentence) {
    tell(Alert.AlertType.ERROR, "dialog.error", sentence);
  }

  @Override
  public void warning(String sentence) {
    tell(Alert.AlertType.WARNING, "dialog.warning", sentence);
  }

  private void tell(Alert.AlertType kind, String title, String sentence) {
    Alert alert = new Alert(kind, "", ButtonType.OK);
    alert.getDialogPane().setContent(sentence(sentence));
    show(alert, texts.get().get(title));
    alert.show();
  }

  private void show(Alert alert, String title) {
    alert.initOwner(stage);
    alert.setTitle("LayerLoom");
    alert.setHeaderText(title);
  }

  @Override
  public void note(String sentence) {
    Notifications.create()
        .owner(stage)
        .text(sentence)
        .position(Pos.BOTTOM_RIGHT)
        .hideAfter(Duration.seconds(5))
        .show();
  }
}
