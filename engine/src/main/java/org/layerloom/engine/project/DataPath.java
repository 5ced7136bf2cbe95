package org.layerloom.engine.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.DatasetCatalog;

/**
 * The path of a project's data, as its file has it: relative to that file's folder where the data
 * lie in it, so that a project goes elsewhere together with its data, and opens from anywhere.
 */
final class DataPath {

  private final Path folder;

  /** Seen from a project's file. */
  DataPath(Path project) {
    folder = project.toAbsolutePath().normalize().getParent();
  }

  /** The data as the program uses them: what lies beside the file gets its whole path. */
  DataConfig read(DataConfig data) {
    return relative(data)
        .map(folder::resolve)
        .filter(Files::exists)
        .map(path -> with(data, path.normalize().toString()))
        .orElse(data);
  }

  /** The data as the file names them. */
  DataConfig written(DataConfig data) {
    Optional<Path> path = path(data).map(Path::toAbsolutePath).map(Path::normalize);
    if (path.isEmpty() || !Files.exists(path.get())) {
      return data; // It may be elsewhere on another machine; it is not for us to say where.
    }
    String name =
        path.get().startsWith(folder)
            ? folder.relativize(path.get()).toString().replace('\\', '/')
            : path.get().toString();
    return name.isEmpty() ? data : with(data, name);
  }

  private static Optional<Path> relative(DataConfig data) {
    return path(data).filter(path -> !path.isAbsolute());
  }

  private static Optional<Path> path(DataConfig data) {
    if (DatasetCatalog.BUILT_IN.contains(data.dataset()) || data.dataset().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(data.dataset()));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private static DataConfig with(DataConfig data, String name) {
    DataConfig named = data.withDataset(name);
    return data.contentHash().map(named::withContentHash).orElse(named);
  }
}
