package org.layerloom.app.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.layerloom.app.task.LogLine;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.io.AtomicFile;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectFile;
import org.layerloom.engine.project.ProjectJson;
import org.layerloom.engine.text.ReadableException;

/**
 * Keeps a copy of unsaved work, so that a crash costs at most a few seconds of it. The copy goes
 * when the work is saved or given up.
 */
public final class Recovery implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Recovery.class.getName());
  private static final long EVERY_MILLISECONDS = 5_000;

  /** Work that an earlier start left behind. */
  public record Found(Project project, Optional<Path> file, String title) {}

  private final ProjectDocument document;
  private final Path folder;
  private final TaskRunner tasks;
  private final ScheduledFuture<?> timer;
  private boolean changed = true;

  /** The last thing that was wanted of the copy: earlier ones that are still waiting lapse. */
  private final AtomicInteger wanted = new AtomicInteger();

  private boolean forgotten;

  public Recovery(ProjectDocument document, Path folder, TaskRunner tasks) {
    this.document = document;
    this.folder = folder;
    this.tasks = tasks;
    this.timer = tasks.every(EVERY_MILLISECONDS, () -> Platform.runLater(this::keep));
    document.modifiedProperty().addListener((o, was, is) -> forgetIfSaved(is));
    document.history().subscribe(() -> changed = true);
  }

  /** What an earlier start left behind, if it can be read. */
  public Optional<Found> find() {
    if (!Files.isRegularFile(copy())) {
      return Optional.empty();
    }
    try {
      Project project = new ProjectFile(copy()).read();
      String lines = Files.exists(about()) ? Files.readString(about(), StandardCharsets.UTF_8) : "";
      String[] about = lines.split("\n", 2);
      Optional<Path> file =
          about.length < 2 || about[1].isBlank()
              ? Optional.empty()
              : Optional.of(Path.of(about[1].strip()));
      return Optional.of(new Found(project, file, about[0]));
    } catch (IOException | RuntimeException damaged) {
      LogLine.warn(LOG, "The copy of unsaved work could not be read", damaged);
      return Optional.empty();
    }
  }

  /** Writes the copy if the work has changed since the last one. */
  public void keep() {
    if (!document.isModified() || !changed) {
      return;
    }
    changed = false;
    byte[] text = ProjectJson.write(document.project(Project.View.UNSET));
    String lines = document.title() + "\n" + document.file().map(Path::toString).orElse("");
    forgotten = false;
    int mine = wanted.incrementAndGet();
    tasks.submit(() -> write(mine, text, lines));
  }

  private synchronized void write(int mine, byte[] text, String lines) {
    if (mine != wanted.get()) {
      return;
    }
    try {
      Files.createDirectories(folder);
      AtomicFile.write(about(), out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
      AtomicFile.write(copy(), out -> out.write(text));
    } catch (IOException | ReadableException failed) {
      LogLine.warn(LOG, "The copy of unsaved work could not be written", failed);
    }
  }

  private void forgetIfSaved(boolean modified) {
    if (!modified) {
      forget();
    }
  }

  /** The work is saved, or was given up on purpose. */
  public void forget() {
    changed = true;
    forgotten = true;
    int mine = wanted.incrementAndGet();
    tasks.submit(() -> delete(mine));
  }

  private synchronized void delete(int mine) {
    if (mine != wanted.get()) {
      return;
    }
    try {
      Files.deleteIfExists(copy());
      Files.deleteIfExists(about());
    } catch (IOException failed) {
      LogLine.warn(LOG, "The copy of unsaved work could not be removed", failed);
    }
  }

  private Path copy() {
    return folder.resolve("unsaved.loom");
  }

  private Path about() {
    return folder.resolve("unsaved.txt");
  }

  /** Ends the timer; the background may end before its turn, so what is forgotten goes now. */
  @Override
  public void close() {
    timer.cancel(false);
    if (forgotten) {
      delete(wanted.get());
    }
  }
}
