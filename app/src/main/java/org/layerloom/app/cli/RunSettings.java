package org.layerloom.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.layerloom.engine.json.Fields;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.json.SettingsJson;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.train.RunFolder;

/**
 * How an earlier run was trained, from its {@code run.json}: what has to stay the same for the run
 * to go on as if it had never stopped.
 */
record RunSettings(TrainingConfig training, OptionalInt limit) {

  static RunSettings read(Path folder) {
    Path record = RunFolder.record(folder);
    try {
      Fields root =
          new Fields(JsonText.readObject(Files.readAllBytes(record), record.toString()), "");
      Fields training =
          root.child("training").orElseThrow(() -> root.wrong("training", "json.anObject"));
      Optional<Fields> data = root.child("dataset").filter(d -> d.has("limit"));
      return new RunSettings(
          SettingsJson.readTraining(training),
          data.isEmpty()
              ? OptionalInt.empty()
              : OptionalInt.of((int) data.get().whole("limit", 1, 1, Integer.MAX_VALUE)));
    } catch (NoSuchFileException noRun) {
      throw new ReadableException(Message.of("run.nothingToResume", folder.toString()), noRun);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The project's training, with what must not change taken from the run. */
  TrainingConfig over(TrainingConfig project) {
    return project
        .withSeed(training.seed())
        .withBatchSize(training.batchSize())
        .withThreads(training.threads());
  }
}
