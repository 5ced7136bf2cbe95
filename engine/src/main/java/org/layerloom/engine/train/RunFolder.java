package org.layerloom.engine.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.export.ModelFile;
import org.layerloom.engine.io.AtomicFile;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/**
 * The folder of one run: {@code run.json}, {@code metrics.jsonl}, {@code checkpoints/last.zip} and
 * {@code best.zip} after each epoch, {@code model.zip} in the end.
 */
public final class RunFolder {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

  private static final String ENDING = ".loom";

  /** About so many batches of a run are written down, however long it is. */
  private static final int BATCH_LINES = 2_000;

  private final Path folder;
  private final RunLock lock;
  private final RunRecord record;
  private final ModelDescription description;
  private final long everyBatches;
  private final StringBuilder pending = new StringBuilder();
  private long batches;

  private RunFolder(
      Path folder,
      RunLock lock,
      RunRecord record,
      ModelDescription description,
      long everyBatches) {
    this.folder = folder;
    this.lock = lock;
    this.record = record;
    this.description = description;
    this.everyBatches = everyBatches;
  }

  static RunFolder open(
      Path folder,
      TrainingJob job,
      TrainingPlan plan,
      ModelDescription description,
      EarlierRun earlier) {
    RunLock lock = null;
    try {
      Files.createDirectories(folder.resolve("checkpoints"));
      lock = RunLock.take(folder);
      begin(folder, job.resumeFrom(), earlier.lines());
      RunFolder opened =
          new RunFolder(
              folder,
              lock,
              RunRecord.started(job, plan, description.classWeights()),
              description,
              Math.max(1, (long) plan.batchesPerEpoch() * plan.epochs() / BATCH_LINES));
      opened.writeRecord();
      return opened;
    } catch (IOException failed) {
      leave(lock);
      throw new ReadableException(
          Message.of("run.cannotCreate", folder.toString(), String.valueOf(failed.getMessage())),
          failed);
    } catch (RuntimeException failed) {
      leave(lock);
      throw failed;
    }
  }

  private static void leave(RunLock lock) {
    if (lock != null) {
      lock.close();
    }
  }

  /**
   * Leaves in the folder what belongs to this run alone: nothing, or what the resumed run had when
   * its last epoch ended, so that this folder can be resumed in its turn.
   */
  private static void begin(Path folder, Optional<Path> resumed, List<String> lines)
      throws IOException {
    byte[] history = lines.stream().map(line -> line + "\n").collect(joining()).getBytes(UTF_8);
    AtomicFile.write(metrics(folder), out -> out.write(history));
    carry(resumed.map(RunFolder::lastCheckpoint), lastCheckpoint(folder));
    carry(resumed.map(RunFolder::bestCheckpoint), bestCheckpoint(folder));
  }

  private static void carry(Optional<Path> from, Path to) throws IOException {
    if (from.isEmpty() || !Files.exists(from.get())) {
      Files.deleteIfExists(to);
    } else if (!Files.exists(to) || !Files.isSameFile(from.get(), to)) {
      AtomicFile.write(to, out -> Files.copy(from.get(), out));
    }
  }

  /** The folder beside a project's file in which its runs are. */
  public static Path allOf(Path project) {
    String file = project.getFileName().toString();
    String name = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    return project.resolveSibling(name + ".runs");
  }

  /** A folder for a run of a project that begins now; there is none of its name yet. */
  public static Path fresh(Path project, LocalDateTime now) {
    Path runs = allOf(project);
    Path folder = runs.resolve(TIME.format(now));
    // Two runs may begin within one second.
    for (int i = 2; Files.exists(folder); i++) {
      folder = runs.resolve(TIME.format(now) + "-" + i);
    }
    return folder;
  }

  public static Path lastCheckpoint(Path folder) {
    return folder.resolve("checkpoints").resolve("last.zip");
  }

  public static Path bestCheckpoint(Path folder) {
    return folder.resolve("checkpoints").resolve("best.zip");
  }

  public static Path metrics(Path folder) {
    return folder.resolve("metrics.jsonl");
  }

  public static Path model(Path folder) {
    return folder.resolve("model.zip");
  }

  public static Path record(Path folder) {
    return folder.resolve("run.json");
  }

  void batchDone(BatchProgress progress) {
    if (batches++ % everyBatches == 0) {
      pending.append(Metrics.line(progress)).append('\n');
    }
  }

  void epochDone(EpochResult result, CompiledNetwork network) {
    pending.append(Metrics.line(result)).append('\n');
    flush();
    Checkpoint checkpoint =
        new Checkpoint(
            result.epoch(), result.judgedBy(), network.iterations(), network.loss().classWeights());
    checkpoint.write(lastCheckpoint(folder), network);
    if (result.best()) {
      checkpoint.write(bestCheckpoint(folder), network);
    }
  }

  void ended(TrainingOutcome outcome) {
    // Each on its own: what cannot be written must not cost what can.
    try {
      flush();
    } finally {
      try {
        outcome.network().ifPresent(n -> ModelFile.write(model(folder), n, description));
      } finally {
        record.ended(outcome);
        try {
          writeRecord();
        } finally {
          lock.close();
        }
      }
    }
  }

  private void flush() {
    Path file = metrics(folder);
    try {
      Files.writeString(file, pending, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw AtomicFile.refusal(file, failed);
    }
    pending.setLength(0);
  }

  private void writeRecord() {
    byte[] text = JsonText.write(record.json());
    AtomicFile.write(record(folder), out -> out.write(text));
  }
}
