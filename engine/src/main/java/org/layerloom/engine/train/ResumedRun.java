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
import org.layerloom.engine.json.Fields;
import org.layerloom.engine.json.JsonText;
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
      Checkpoint checkpoint = Checkpoint.read(content(lastEntries, Checkpoint.ENTRY, last));
      CompiledNetwork network = restore(lastEntries, last, checkpoint, job, compiler);
      Optional<EarlierRun.Best> best = Optional.empty();
      Path bestFile = RunFolder.bestCheckpoint(folder);
      if (Files.exists(bestFile)) {
        ZipEntries entries = new ZipEntries(bestFile, ENTRIES);
        Checkpoint of = Checkpoint.read(content(entries, Checkpoint.ENTRY, bestFile));
        float[] weights = restore(entries, bestFile, of, job, compiler).copyWeights();
        best = Optional.of(new EarlierRun.Best(of.epoch(), of.judgedBy(), weights));
      }
      return new ResumedRun(network, new EarlierRun(epochs(folder, checkpoint.epoch()), best));
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
    return GraphFile.restore(
        compiler,
        job.network(),
        job.training().optimizer(),
        content(entries, GraphFile.COEFFICIENTS, file),
        entries.get(GraphFile.UPDATER_STATE),
        checkpoint.iterations(),
        checkpoint.epoch());
  }

  private static byte[] content(ZipEntries entries, String name, Path file) throws IOException {
    byte[] content = entries.get(name);
    if (content == null) {
      throw new IOException(file.getFileName() + " without " + name);
    }
    return content;
  }

  private static List<EpochResult> epochs(Path folder, int upTo) throws IOException {
    List<EpochResult> epochs = new ArrayList<>();
    for (String line : Files.readAllLines(RunFolder.metrics(folder))) {
      if (!line.isBlank()) {
        Fields fields =
            new Fields(JsonText.readObject(line.getBytes("UTF-8"), "metrics.jsonl"), "");
        if (fields.text("kind", 32).equals(Metrics.EPOCH)) {
          EpochResult result = Metrics.epoch(fields);
          if (result.epoch() <= upTo) {
            epochs.add(result);
          }
        }
      }
    }
    return epochs;
  }
}
