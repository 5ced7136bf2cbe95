package org.layerloom.engine.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.io.AtomicFile;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** A {@code .loom} file on the disk. */
public final class ProjectFile {

  /** Twenty thousand layers fit in; read, a text takes many times its size in memory. */
  private static final long MAX_BYTES = 16L << 20;

  private final Path path;

  public ProjectFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /**
   * Reads the project. The path of data that lie beside the file becomes a whole one.
   *
   * @throws ReadableException saying what is wrong with the file and what to do
   */
  public Project read() {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new IOException("not a file"); // A pipe or a device would never end.
      }
      if (Files.size(path) > MAX_BYTES) {
        throw new ReadableException(Message.of("project.tooLarge", path.toString()));
      }
      Project project =
          ProjectJson.read(Files.readAllBytes(path), String.valueOf(path.getFileName()));
      return project.withData(new DataPath(path).read(project.data()));
    } catch (NoSuchFileException missing) {
      throw new ReadableException(Message.of("project.missing", path.toString()), missing);
    } catch (AccessDeniedException denied) {
      throw new ReadableException(Message.of("project.denied", path.toString()), denied);
    } catch (IOException failed) {
      throw new ReadableException(
          Message.of("project.unreadable", path.toString(), String.valueOf(failed.getMessage())),
          failed);
    }
  }

  /**
   * Saves in one step; the version before stays beside it with {@code .bak} added to its name. The
   * path of data in the file's folder is written as seen from there.
   *
   * @throws ReadableException if it cannot be saved; the file is then as it was
   */
  public void write(Project project) {
    DataConfig data = new DataPath(path).written(project.data());
    byte[] text = ProjectJson.write(project.withData(data));
    AtomicFile.writeKeeping(
        path, path.resolveSibling(path.getFileName() + ".bak"), out -> out.write(text));
  }
}
