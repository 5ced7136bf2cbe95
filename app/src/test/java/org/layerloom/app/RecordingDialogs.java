package org.layerloom.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.layerloom.app.shell.Dialogs;

/** Answers as a test wants, and remembers what was said. */
public final class RecordingDialogs implements Dialogs {

  public final List<String> errors = new ArrayList<>();
  public final List<String> warnings = new ArrayList<>();
  public final List<String> notes = new ArrayList<>();
  public final List<String> asked = new ArrayList<>();

  /** The names that were suggested where a file was to be chosen. */
  public final List<String> suggested = new ArrayList<>();

  public Optional<Path> file = Optional.empty();
  public Unsaved unsaved = Unsaved.DISCARD;
  public boolean stopTraining = true;
  public Unkept unkept = Unkept.DISCARD;

  /** What was asked about training: the folder of its checkpoints, or that there is none. */
  public final List<Optional<Path>> askedToStop = new ArrayList<>();

  /** The projects whose trained model was asked about. */
  public final List<String> askedAboutModel = new ArrayList<>();

  @Override
  public Optional<Path> chooseProject() {
    return file;
  }

  @Override
  public Optional<Path> chooseSaveProject(String suggestedName, Optional<Path> folder) {
    suggested.add(suggestedName);
    return file;
  }

  @Override
  public Optional<Path> chooseSaveModel(String suggestedName, Optional<Path> folder) {
    suggested.add(suggestedName);
    return file;
  }

  @Override
  public Optional<Path> chooseSaveFile(String suggestedName, String ending, Optional<Path> folder) {
    suggested.add(suggestedName + "." + ending);
    return file;
  }

  @Override
  public Optional<Path> chooseData() {
    return file;
  }

  @Override
  public Unsaved askAboutUnsaved(String title) {
    asked.add(title);
    return unsaved;
  }

  @Override
  public boolean askToStopTraining(String title, Optional<Path> checkpoints) {
    askedToStop.add(checkpoints);
    return stopTraining;
  }

  @Override
  public Unkept askAboutModel(String title) {
    askedAboutModel.add(title);
    return unkept;
  }

  @Override
  public void error(String sentence) {
    errors.add(sentence);
  }

  @Override
  public void warning(String sentence) {
    warnings.add(sentence);
  }

  @Override
  public void note(String sentence) {
    notes.add(sentence);
  }
}
