package org.layerloom.engine.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/**
 * Replaces a file in one step: written beside it, forced to the disk, then renamed over it. Whoever
 * reads sees the old or the new, never a part.
 */
public final class AtomicFile {

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a file, or leaves it exactly as it was.
   *
   * @throws ReadableException saying why and what to do: no room, no permission, no such folder
   */
  public static void write(Path file, Writer content) {
    replace(file, content, Optional.empty());
  }

  /**
   * Writes a file and keeps what it replaces under another name.
   *
   * @param previous where the version before goes; replaced without asking
   */
  public static void writeKeeping(Path file, Path previous, Writer content) {
    replace(file, content, Optional.of(previous));
  }

  private static void replace(Path file, Writer content, Optional<Path> previous) {
    Path beside = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        OutputStream out = new java.io.BufferedOutputStream(Channels.newOutputStream(channel));
        content.write(out);
        out.flush();
        channel.force(true);
      }
      if (previous.isPresent() && Files.exists(file)) {
        // A copy, not a move: at no moment is there no file under the real name.
        Files.copy(file, previous.get(), StandardCopyOption.REPLACE_EXISTING);
      }
      move(beside, file);
    } catch (IOException failed) {
      discard(beside, failed);
      throw new ReadableException(reason(file, failed), failed);
    } catch (RuntimeException failed) {
      discard(beside, failed);
      throw failed;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path beside, Exception because) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException stillThere) {
      because.addSuppressed(stillThere);
    }
  }

  private static Message reason(Path file, IOException failed) {
    Path folder = file.toAbsolutePath().getParent();
    if (failed instanceof NoSuchFileException) {
      return Message.of("file.noFolder", String.valueOf(folder));
    }
    if (failed instanceof AccessDeniedException || !Files.isWritable(folder)) {
      return Message.of("file.readOnly", file.toString());
    }
    if (isFull(failed)) {
      return Message.of("file.diskFull", file.toString());
    }
    String detail =
        failed instanceof FileSystemException f && f.getReason() != null
            ? f.getReason()
            : String.valueOf(failed.getMessage());
    return Message.of("file.cannotWrite", file.toString(), detail);
  }

  private static boolean isFull(IOException failed) {
    String text = String.valueOf(failed.getMessage()).toLowerCase(java.util.Locale.ROOT);
    return text.contains("no space") || text.contains("not enough space") || text.contains("quota");
  }
}
