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
import org.layerloom.engine.io.ProcessLock;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectFile;
import org.layerloom.engine.project.ProjectJson;
import org.layerloom.engine.text.ReadableException;

/**
 * Keeps a copy of unsaved work, so that a crash costs at most a few seconds of it. The copy goes
 * when the work is saved or given up. Windows that are open at the same time keep one each, and do
 * not see those of the others.
 */
public final class Recovery implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Recovery.class.getName());
  private static final long EVERY_MILLISECONDS = 5_000;
  private static final String ENDING = ".loom";
  private static final String ABOUT = ".txt";

  /** The last one is written over: nobody has come back for the others in all that time. */
  private static final int MOST = 20;

  /** Work that an earlier start left behind. */
  public record Found(Project project, Optional<Path> file, String title) {}

  private final ProjectDocument document;
  private final Path folder;
  private final CopyPlace.Locks locks;
  private final TaskRunner tasks;
  private final ScheduledFuture<?> timer;
  private boolean changed = true;

  /** The place of this window's copy, once there has been something to keep. */
  private Optional<CopyPlace> own = Optional.empty();

  /** The place of the copy that was found last. */
  private Optional<CopyPlace> found = Optional.empty();

  /** The last thing that was wanted of the copy: earlier ones that are still waiting lapse. */
  private final AtomicInteger wanted = new AtomicInteger();

  private boolean forgotten;

  public Recovery(ProjectDocument document, Path folder, TaskRunner tasks) {
    this(document, folder, tasks, ProcessLock::take);
  }

  /**
   * A recovery.
   *
   * @param locks how it is seen to that two windows never keep the same copy
   */
  Recovery(ProjectDocument document, Path folder, TaskRunner tasks, CopyPlace.Locks locks) {
    this.document = document;
    this.folder = folder;
    this.locks = locks;
    this.tasks = tasks;
    this.timer = tasks.every(EVERY_MILLISECONDS, () -> Platform.runLater(this::keep));
    document.modifiedProperty().addListener((o, was, is) -> forgetIfSaved(is));
    document.history().subscribe(() -> changed = true);
  }

  /**
   * The first place where no earlier start has left a copy, and no other window will: theirs are
   * not overwritten.
   */
  private CopyPlace freePlace() {
    for (int number = 1; number < MOST; number++) {
      if (!isThere(name(number))) {
        Optional<CopyPlace> place = CopyPlace.take(folder, name(number), locks);
        // Another window may have left it while this one waited for the lock.
        if (place.isPresent() && !isThere(name(number))) {
          return place.get();
        }
        place.ifPresent(CopyPlace::giveBack);
      }
    }
    return CopyPlace.unlocked(name(MOST));
  }

  private boolean isThere(String name) {
    return Files.isRegularFile(folder.resolve(name + ENDING));
  }

  private static String name(int number) {
    return number == 1 ? "unsaved" : "unsaved-" + number;
  }

  /** What earlier starts left behind, if it can be read: the first of it. */
  public Optional<Found> find() {
    letGoOfFound();
    for (int number = 1; number <= MOST; number++) {
      String name = name(number);
      if (own.filter(place -> place.name().equals(name)).isEmpty() && isThere(name)) {
        Optional<CopyPlace> place = CopyPlace.take(folder, name, locks);
        Optional<Found> readable = place.flatMap(of -> read(of.name()));
        if (readable.isPresent()) {
          found = place;
          return readable;
        }
        place.ifPresent(CopyPlace::giveBack);
      }
    }
    return Optional.empty();
  }

  private void letGoOfFound() {
    found.ifPresent(CopyPlace::giveBack);
    found = Optional.empty();
  }

  private Optional<Found> read(String name) {
    Path copy = folder.resolve(name + ENDING);
    Path description = folder.resolve(name + ABOUT);
    try {
      Project project = new ProjectFile(copy).read();
      String lines =
          Files.exists(description) ? Files.readString(description, StandardCharsets.UTF_8) : "";
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

  /** What {@link #find} found is given up. */
  public void forgetFound() {
    found.ifPresent(
        place ->
            tasks.submit(
                () -> {
                  delete(place.name());
                  place.giveBack();
                }));
    found = Optional.empty();
  }

  /** What {@link #find} found is the open project now: its copy is the one that is kept. */
  public void takeUp() {
    if (found.isPresent()) {
      own.ifPresent(CopyPlace::giveBack);
      own = found;
      found = Optional.empty();
    }
  }

  /** Writes the copy if the work has changed since the last one. */
  public void keep() {
    if (!document.isModified() || !changed) {
      return;
    }
    changed = false;
    Project project = document.project(Project.View.UNSET);
    String lines = document.title() + "\n" + document.file().map(Path::toString).orElse("");
    forgotten = false;
    int mine = wanted.incrementAndGet();
    if (own.isEmpty()) {
      own = Optional.of(freePlace());
    }
    String name = own.get().name();
    // Immutable, so that the text can be made there too: a large one takes its time.
    tasks.submit(() -> write(mine, name, project, lines));
  }

  private synchronized void write(int mine, String name, Project project, String lines) {
    if (mine != wanted.get()) {
      return;
    }
    try {
      byte[] text = ProjectJson.write(project);
      Files.createDirectories(folder);
      AtomicFile.write(
          folder.resolve(name + ABOUT), out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
      AtomicFile.write(folder.resolve(name + ENDING), out -> out.write(text));
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
    own.map(CopyPlace::name).ifPresent(name -> tasks.submit(() -> delete(mine, name)));
  }

  private synchronized void delete(int mine, String name) {
    if (mine == wanted.get()) {
      delete(name);
    }
  }

  private synchronized void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name + ENDING));
      Files.deleteIfExists(folder.resolve(name + ABOUT));
    } catch (IOException failed) {
      LogLine.warn(LOG, "The copy of unsaved work could not be removed", failed);
    }
  }

  /** Ends the timer; the background may end before its turn, so what is forgotten goes now. */
  @Override
  public void close() {
    timer.cancel(false);
    letGoOfFound();
    own.ifPresent(
        place -> {
          if (forgotten) {
            delete(wanted.get(), place.name());
          }
          place.giveBack();
        });
  }
}
