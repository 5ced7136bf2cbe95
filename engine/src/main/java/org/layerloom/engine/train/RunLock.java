package org.layerloom.engine.train;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;
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
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes a folder.
   *
   * @throws ReadableException if another training has it, in this process or another
   */
  static RunLock take(Path folder) throws IOException {
    return take(folder, FileChannel::tryLock);
  }

  /** How a file is locked: null where another process has it. */
  @FunctionalInterface
  interface Locking {
    FileLock of(FileChannel channel) throws IOException;
  }

  static RunLock take(Path folder, Locking locking) throws IOException {
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (isTaken(channel, locking)) {
        throw new ReadableException(Message.of("run.busy", folder.toString()));
      }
    } catch (RuntimeException refused) {
      channel.close();
      throw refused;
    }
    return new RunLock(file, channel);
  }

  /** Where the file system knows no locks, nobody can tell: the training goes on without one. */
  private static boolean isTaken(FileChannel channel, Locking locking) {
    try {
      return locking.of(channel) == null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return true;
    } catch (IOException unknown) {
      LOG.log(
          Level.WARNING, "A run's folder cannot be locked, and is used without a lock", unknown);
      return false;
    }
  }

  /** Gives the folder back. */
  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // An empty file in the way of nobody.
    }
  }
}
