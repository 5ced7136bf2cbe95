package org.layerloom.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.layerloom.engine.train.RunFolder;

/** Chooses the folder of a new run. */
final class RunPlace {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");
  private static final String ENDING = ".loom";

  private RunPlace() {}

  /**
   * The folder that was asked for, or a new one beside the project.
   *
   * @param asked null where nothing was asked for
   * @throws CommandFailure if the folder holds a run already
   */
  static Path choose(Path project, Path asked) {
    if (asked == null) {
      return beside(project, LocalDateTime.now());
    }
    if (Files.exists(RunFolder.record(asked))) {
      throw new CommandFailure("train.folderTaken", asked.toString());
    }
    return asked;
  }

  static Path beside(Path project, LocalDateTime time) {
    String file = project.getFileName().toString();
    String name = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    Path runs = project.resolveSibling(name + ".runs");
    Path folder = runs.resolve(TIME.format(time));
    // Two runs may begin within one second.
    for (int i = 2; Files.exists(folder); i++) {
      folder = runs.resolve(TIME.format(time) + "-" + i);
    }
    return folder;
  }
}
