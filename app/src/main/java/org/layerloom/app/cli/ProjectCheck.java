package org.layerloom.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.layerloom.engine.data.DataFormatException;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.network.BlockExpansion;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectAnalysis;
import org.layerloom.engine.project.ProjectFile;
import org.layerloom.engine.text.Message;

/**
 * A project from the disk, looked over.
 *
 * @param data what it learns from; empty where that cannot be read
 * @param dataProblem why it cannot be read
 */
record ProjectCheck(
    Project project,
    NetworkAnalysis analysis,
    Optional<DatasetInfo> data,
    Optional<Message> dataProblem) {

  static ProjectCheck read(Path file, LayerTypes types, DatasetCatalog datasets) {
    Project project = new ProjectFile(file).read();
    ProjectAnalysis shapes = new ProjectAnalysis(new ShapeInference(types));
    try {
      Dataset dataset =
          project.data().view(datasets.load(project.data(), project.training().seed()));
      return new ProjectCheck(
          project,
          analyze(project, shapes, Optional.of(dataset.info())),
          Optional.of(dataset.info()),
          Optional.empty());
    } catch (DataFormatException unreadable) {
      return new ProjectCheck(
          project,
          analyze(project, shapes, Optional.empty()),
          Optional.empty(),
          Optional.of(unreadable.readable()));
    }
  }

  /** What keeps blocks from being expanded is a problem before all others. */
  private static NetworkAnalysis analyze(
      Project project, ProjectAnalysis shapes, Optional<DatasetInfo> info) {
    BlockExpansion expansion = project.expansion();
    NetworkAnalysis analysis =
        shapes.analyze(expansion.network(), project.training(), Optional.empty(), info);
    return new NetworkAnalysis(
        analysis.layers(),
        Stream.concat(expansion.problems().stream(), analysis.problems().stream()).toList());
  }

  boolean canTrain() {
    return analysis.canTrain() && dataProblem.isEmpty();
  }

  /** Whether the data are no longer what they were when the project was saved. */
  boolean dataChanged() {
    return data.isPresent()
        && project.data().contentHash().isPresent()
        && !project.data().contentHash().get().equals(data.get().contentHash());
  }
}
