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

  Optional<Path> chooseProject();

  Optional<Path> chooseSaveProject(String suggestedName, Optional<Path> folder);

  Optional<Path> chooseSaveModel(String suggestedName, Optional<Path> folder);

  Optional<Path> chooseData();

  Unsaved askAboutUnsaved(String title);

  /** Something went wrong: one clear sentence. */
  void error(String sentence);

  /** Something went well: a short note that goes by itself. */
  void note(String sentence);
}
