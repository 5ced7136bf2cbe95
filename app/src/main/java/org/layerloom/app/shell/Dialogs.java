package org.layerloom.app.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Questions to the person at the screen; tests answer in their own way. */
public interface Dialogs {

  /** What to do with unsaved work. */
  enum Unsaved {
    SAVE,
    DISCARD,
    CANCEL
  }

  /** What to do with a trained model that is nowhere but in memory. */
  enum Unkept {
    EXPORT,
    DISCARD,
    CANCEL
  }

  Optional<Path> chooseProject();

  Optional<Path> chooseSaveProject(String suggestedName, Optional<Path> folder);

  Optional<Path> chooseSaveModel(String suggestedName, Optional<Path> folder);

  /**
   * Asks where to write a file.
   *
   * @param ending such as {@code png}; it is added where it was not typed
   */
  Optional<Path> chooseSaveFile(String suggestedName, String ending, Optional<Path> folder);

  Optional<Path> chooseData();

  Unsaved askAboutUnsaved(String title);

  /**
   * Whether a training under way may be stopped; {@code false} keeps it.
   *
   * @param checkpoints the folder in which what it learnt by its last whole epoch stays, if any
   */
  boolean askToStopTraining(String title, Optional<Path> checkpoints);

  Unkept askAboutModel(String title);

  /** Something went wrong: one clear sentence. */
  void error(String sentence);

  /** Something went well but for one thing: one clear sentence. */
  void warning(String sentence);

  /** Something went well: a short note that goes by itself. */
  void note(String sentence);
}
