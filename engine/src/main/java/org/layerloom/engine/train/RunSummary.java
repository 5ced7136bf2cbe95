package org.layerloom.engine.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.json.Fields;
import org.layerloom.engine.json.JsonFormatException;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.json.NetworkJson;
import org.layerloom.engine.json.SettingsJson;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/**
 * What a run folder tells of a training, without its weights.
 *
 * @param name of the folder
 * @param state as recorded, such as {@code finished}
 * @param network as it was trained, blocks expanded
 * @param epochs in order; none if the run ended before its first
 * @param testLoss of the kept weights; empty if they were not tested
 * @param testAccuracy likewise; empty where there are no classes
 * @param seconds of training, pauses left out; empty while it runs
 */
public record RunSummary(
    String name,
    String state,
    NetworkSpec network,
    DataConfig data,
    TrainingConfig training,
    List<EpochResult> epochs,
    OptionalDouble testLoss,
    OptionalDouble testAccuracy,
    OptionalDouble seconds) {

  private static final int MAX_TEXT = 64;

  public RunSummary {
    epochs = List.copyOf(epochs);
  }

  /** Whether a folder is one of a run. */
  public static boolean isRun(Path folder) {
    return Files.isRegularFile(RunFolder.record(folder));
  }

  /**
   * Reads a run folder.
   *
   * @throws ReadableException if there is no run in it, or its record is damaged
   */
  public static RunSummary read(Path folder) {
    Path record = RunFolder.record(folder);
    try {
      Fields run = new Fields(JsonText.readObject(Files.readAllBytes(record), "run.json"), "");
      Optional<Fields> result = run.child("result");
      Optional<Fields> test = result.flatMap(r -> r.child("test"));
      return new RunSummary(
          String.valueOf(folder.getFileName()),
          run.text("state", MAX_TEXT),
          NetworkJson.read(part(run, "network")),
          SettingsJson.readData(part(run, "data")),
          SettingsJson.readTraining(part(run, "training")),
          epochs(folder),
          number(test, "loss"),
          number(test, "accuracy"),
          number(result, "seconds"));
    } catch (NoSuchFileException missing) {
      throw new ReadableException(Message.of("run.missing", folder.toString()), missing);
    } catch (IOException failed) {
      throw new ReadableException(
          Message.of("project.unreadable", record.toString(), String.valueOf(failed.getMessage())),
          failed);
    }
  }

  private static Fields part(Fields run, String name) {
    return run.child(name).orElseThrow(() -> run.wrong(name, "json.anObject"));
  }

  private static OptionalDouble number(Optional<Fields> from, String name) {
    return from.filter(fields -> fields.has(name))
        .map(
            fields ->
                OptionalDouble.of(fields.number(name, 0, -Double.MAX_VALUE, Double.MAX_VALUE)))
        .orElse(OptionalDouble.empty());
  }

  private static List<EpochResult> epochs(Path folder) throws IOException {
    List<EpochResult> epochs = new ArrayList<>();
    if (!Files.isRegularFile(RunFolder.metrics(folder))) {
      return epochs;
    }
    try {
      for (Metrics.Line line : Metrics.read(RunFolder.metrics(folder))) {
        if (Metrics.isEpoch(line.fields())) {
          epochs.add(Metrics.epoch(line.fields()));
        }
      }
    } catch (JsonFormatException incomplete) {
      return epochs; // What stands before it is still worth showing.
    }
    return epochs;
  }
}
