package org.layerloom.engine.io;

import java.io.BufferedOutputStream;
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
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/**
 * Replaces a file in one step: written beside it, forced to the disk, then renamed over it. Whoever
 * reads sees the old or the new, never a part. A symbolic link stays one: what it leads to is
 * replaced.
 */
public final class AtomicFile {

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /** Creates a file that is not there yet; tests stand in for folders that refuse. */
  @FunctionalInterface
  interface Opener {
    FileChannel open(Path file) throws IOException;

    Opener REAL =
        file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private AtomicFile() {}

  /**
   * Writes a file, or leaves it exactly as it was.
   *
   * @throws ReadableException saying why and what to do: no room, no permission, no such folder
   */
  public static void write(Path file, Writer content) {
    replace(file, content, Optional.empty(), Opener.REAL);
  }

  /**
   * Writes a file and keeps what it replaces under another name.
   *
   * @param previous where the version before goes; replaced without asking
   */
  public static void writeKeeping(Path file, Path previous, Writer content) {
    replace(file, content, Optional.of(previous), Opener.REAL);
  }

  static void replace(Path file, Writer content, Optional<Path> previous, Opener opener) {
    try {
      Path target = target(file);
      if (Files.exists(target) && !Files.isWritable(target)) {
        // A rename would not ask: it needs the folder's permission alone.
        throw new AccessDeniedException(target.toString());
      }
      try (Part part = new Part(target)) {
        part.fill(content, opener);
        if (previous.isPresent() && Files.exists(target)) {
          // A copy, not a move: at no moment is there no file under the real name.
          try (Part kept = new Part(previous.get())) {
            kept.fill(out -> Files.copy(target, out), opener);
            kept.rename();
          }
        }
        part.rename();
      }
    } catch (IOException failed) {
      throw refusal(file, failed);
    } catch (ReadOnlyFileSystemException readOnly) {
      throw new ReadableException(Message.of("file.readOnly", file.toString()), readOnly);
    }
  }

  /** What a link leads to, even where nothing is there yet; any other file is itself. */
  private static Path target(Path file) throws IOException {
    Path target = file;
    // As many links in a row as Linux follows.
    for (int i = 0; i < 40 && Files.isSymbolicLink(target); i++) {
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /** A file beside the one it is to become; gone when closed, unless it was renamed. */
  private record Part(Path target, Path beside) implements AutoCloseable {

    Part(Path target) {
      this(target, target.resolveSibling("." + target.getFileName() + ".part"));
    }

    void fill(Writer content, Opener opener) throws IOException {
      Files.deleteIfExists(beside); // left by a crash
      try (FileChannel channel = opener.open(beside)) {
        keepPermissions();
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
        content.write(out);
        out.flush();
        channel.force(true);
      }
    }

    /** A file that was for its owner's eyes alone must not be for everyone's after a save. */
    private void keepPermissions() throws IOException {
      boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (posix && Files.exists(target)) {
        Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
      }
    }

    void rename() throws IOException {
      try {
        Files.move(
            beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException notHere) {
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(beside);
    }
  }

  /** Why a file could not be written, and what to do. */
  public static ReadableException refusal(Path file, IOException failed) {
    return new ReadableException(reason(file, failed), failed);
  }

  private static Message reason(Path file, IOException failed) {
    Path folder = file.toAbsolutePath().getParent();
    if (failed instanceof NoSuchFileException) {
      return Message.of("file.noFolder", String.valueOf(folder));
    }
    if (failed instanceof AccessDeniedException || says(failed, "read-only")) {
      return Message.of("file.readOnly", file.toString());
    }
    if (says(failed, "no space") || says(failed, "not enough space") || says(failed, "quota")) {
      return Message.of("file.diskFull", file.toString());
    }
    String detail =
        failed instanceof FileSystemException f && f.getReason() != null
            ? f.getReason()
            : String.valueOf(failed.getMessage());
    return Message.of("file.cannotWrite", file.toString(), detail);
  }

  private static boolean says(IOException failed, String words) {
    // The file's own name may hold such words; the reason stands apart where there is one.
    String text =
        failed instanceof FileSystemException f
            ? String.valueOf(f.getReason())
            : failed.getMessage();
    return String.valueOf(text).toLowerCase(Locale.ROOT).contains(words);
  }
}
