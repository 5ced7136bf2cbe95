package org.layerloom.engine.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.GraphFile;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.io.ZipEntries;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** The network and the history of a run that is to go on. */
record ResumedRun(CompiledNetwork network, EarlierRun earlier) {

  private static final Set<String> ENTRIES =
      Set.of(
          GraphFile.CONFIGURATION,
          GraphFile.COEFFICIENTS,
          GraphFile.UPDATER_STATE,
          Checkpoint.ENTRY);

  private static final long MAX_CHECKPOINT = 1L << 16;

  /**
   * Reads the last checkpoint of a run folder.
   *
   * @throws ReadableException if there is none, or it is of another network
   */
  static ResumedRun read(Path folder, TrainingJob job, NetworkCompiler compiler) {
    Path last = RunFolder.lastCheckpoint(folder);
    if (!Files.exists(last)) {
      throw new ReadableException(Message.of("run.nothingToResume", folder.toString()));
    }
    try {
      ZipEntries lastEntries = new ZipEntries(last, ENTRIES);
      Checkpoint checkpoint = checkpoint(lastEntries, last);
      CompiledNetwork network = restore(lastEntries, last, checkpoint, job, compiler);
      Optional<EarlierRun.Best> best = Optional.empty();
      Path bestFile = RunFolder.bestCheckpoint(folder);
      if (Files.exists(bestFile)) {
        ZipEntries entries = new ZipEntries(bestFile, ENTRIES);
        Checkpoint of = checkpoint(entries, bestFile);
        float[] weights = restore(entries, bestFile, of, job, compiler).copyWeights();
        best = Optional.of(new EarlierRun.Best(of.epoch(), of.judgedBy(), weights));
      }
      return new ResumedRun(network, history(folder, checkpoint.epoch(), best));
    } catch (IOException damaged) {
      throw new ReadableException(
          Message.of("run.cannotResume", folder.toString(), String.valueOf(damaged.getMessage())),
          damaged);
    }
  }

  private static CompiledNetwork restore(
      ZipEntries entries,
      Path file,
      Checkpoint checkpoint,
      TrainingJob job,
      NetworkCompiler compiler)
      throws IOException {
    byte[] coefficients = GraphFile.coefficients(entries, compiler, job.network());
    if (coefficients == null) {
      throw new IOException(file.getFileName() + " without " + GraphFile.COEFFICIENTS);
    }
    return GraphFile.restore(
        compiler,
        job.network(),
        job.training().optimizer(),
        coefficients,
        GraphFile.updaterState(entries, compiler, job.network()),
        checkpoint.classWeights(),
        checkpoint.iterations(),
        checkpoint.epoch());
  }

  private static Checkpoint checkpoint(ZipEntries entries, Path file) throws IOException {
    byte[] content = entries.get(Checkpoint.ENTRY, MAX_CHECKPOINT);
    if (content == null) {
      throw new IOException(file.getFileName() + " without " + Checkpoint.ENTRY);
    }
    return Checkpoint.read(content);
  }

  /** What was written down up to an epoch; a line that a crash cut off ends it. */
  private static EarlierRun history(Path folder, int upTo, Optional<EarlierRun.Best> best)
      throws IOException {
    List<EpochResult> epochs = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Metrics.Line line : Metrics.read(RunFolder.metrics(folder))) {
      if (Metrics.isEpoch(line.fields())) {
        EpochResult result = Metrics.epoch(line.fields());
        if (result.epoch() <= upTo) {
          epochs.add(result);
          lines.add(line.text());
        }
      } else if (Metrics.position(line.fields()) <= upTo) {
        lines.add(line.text());
      }
    }
    return new EarlierRun(upTo, epochs, best, lines);
  }
}
