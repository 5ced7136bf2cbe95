package org.layerloom.engine.train;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.layerloom.engine.io.ProcessLock;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/**
 * Keeps a run's folder for one training: two that wrote into it by turns would leave a run that
 * nobody has made. The system gives it back when the process ends, in whatever way. Where the file
 * system knows no locks there is none, and a warning in the log.
 */
final class RunLock implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(RunLock.class.getName());

  private final Path file;
  private final Optional<? extends Closeable> lock;

  private RunLock(Path file, Optional<? extends Closeable> lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Takes a folder.
   *
   * @throws ReadableException if another training has it, in this process or another
   */
  static RunLock take(Path folder) {
    return take(folder, ProcessLock::take);
  }

  /** How a file is locked: nothing where another process has it. */
  @FunctionalInterface
  interface Locking {
    Optional<? extends Closeable> of(Path file) throws IOException;
  }

  static RunLock take(Path folder, Locking locking) {
    Path file = folder.resolve("lock");
    try {
      Optional<? extends Closeable> lock = locking.of(file);
      if (lock.isEmpty()) {
        throw new ReadableException(Message.of("run.busy", folder.toString()));
      }
      return new RunLock(file, lock);
    } catch (IOException unknown) {
      // Nobody can tell whether it is taken: the training goes on without a lock.
      LOG.log(
          Level.WARNING, "A run's folder cannot be locked, and is used without a lock", unknown);
      return new RunLock(file, Optional.empty());
    }
  }

  /** Gives the folder back. */
  @Override
  public void close() {
    try {
      if (lock.isPresent()) {
        lock.get().close();
      }
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // An empty file in the way of nobody.
    }
  }
}
