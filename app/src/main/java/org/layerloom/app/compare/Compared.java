package org.layerloom.app.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectFile;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.train.RunSummary;

/**
 * One of two that are compared.
 *
 * @param name what a person calls it
 * @param run what it came to, where it is a run
 */
public record Compared(String name, Project project, Optional<RunSummary> run) {

  /**
   * Reads a project file or the folder of a run.
   *
   * @throws ReadableException if it is neither, or damaged
   */
  public static Compared read(Path path) {
    return Files.isDirectory(path)
        ? of(RunSummary.read(path))
        : new Compared(
            String.valueOf(path.getFileName()), new ProjectFile(path).read(), Optional.empty());
  }

  private static Compared of(RunSummary run) {
    return new Compared(
        run.name(), new Project(run.network(), run.data(), run.training()), Optional.of(run));
  }
}
