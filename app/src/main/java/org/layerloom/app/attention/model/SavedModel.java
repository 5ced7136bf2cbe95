package org.layerloom.app.attention.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.layerloom.engine.imports.ModelReader;
import org.layerloom.engine.imports.ModelReader.Model;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.train.RunFolder;

/** The model that was last trained of a project, as it was recorded beside its file. */
final class SavedModel {

  private SavedModel() {}

  /**
   * Finds it.
   *
   * @param project the project's file
   * @param network what it must be; a network that was changed since is another one
   * @return nothing where there is no such model, or it cannot be read
   */
  static Optional<Model> of(Path project, NetworkSpec network, LayerTypes layers) {
    Path runs = RunFolder.allOf(project);
    if (!Files.isDirectory(runs)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      // Runs are called by their time, so that the last in the alphabet is the newest.
      return folders
          .filter(folder -> Files.isRegularFile(RunFolder.model(folder)))
          .max(Comparator.comparing(Path::getFileName))
          .map(folder -> new ModelReader(layers).read(RunFolder.model(folder)))
          .filter(model -> model.description().network().equals(network));
    } catch (IOException | ReadableException unreadable) {
      return Optional.empty();
    }
  }
}
