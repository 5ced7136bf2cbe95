package org.layerloom.app.document;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.layerloom.app.task.LogLine;

/**
 * A name for a copy of unsaved work that this window alone writes under.
 *
 * @param lock what keeps others away; empty where the folder allows no locks
 */
record CopyPlace(String name, Optional<Closeable> lock) {

  private static final Logger LOG = Logger.getLogger(CopyPlace.class.getName());

  /** Takes locks. */
  @FunctionalInterface
  interface Locks {

    /** Takes the lock of a file; nothing where another window has it. */
    Optional<? extends Closeable> take(Path file) throws IOException;
  }

  /** Takes a name; nothing where another window has it. */
  static Optional<CopyPlace> take(Path folder, String name, Locks locks) {
    try {
      Files.createDirectories(folder);
      return locks
          .take(folder.resolve(name + ".lock"))
          .map(lock -> new CopyPlace(name, Optional.of(lock)));
    } catch (IOException noLocks) {
      LogLine.warn(LOG, "Copies of unsaved work cannot be kept for one window alone", noLocks);
      return Optional.of(unlocked(name));
    }
  }

  /** A name that nobody is kept away from. */
  static CopyPlace unlocked(String name) {
    return new CopyPlace(name, Optional.empty());
  }

  /** Others may have the name now. */
  void giveBack() {
    try {
      if (lock.isPresent()) {
        lock.get().close();
      }
    } catch (IOException stays) {
      LogLine.warn(LOG, "A lock could not be given back", stays);
    }
  }
}
