package org.layerloom.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.layerloom.engine.train.RunFolder;

/** Chooses the folder of a new run. */
final class RunPlace {

  private RunPlace() {}

  /**
   * The folder that was asked for, or a new one beside the project.
   *
   * @param asked null where nothing was asked for
   * @throws CommandFailure if the folder holds a run already
   */
  static Path choose(Path project, Path asked) {
    if (asked == null) {
      return RunFolder.fresh(project, LocalDateTime.now());
    }
    if (Files.exists(RunFolder.record(asked))) {
      throw new CommandFailure("train.folderTaken", asked.toString());
    }
    return asked;
  }
}
