package org.layerloom.app.cli;

import java.util.Optional;
import org.layerloom.engine.train.BatchProgress;
import org.layerloom.engine.train.EpochResult;
import org.layerloom.engine.train.TrainingListener;
import org.layerloom.engine.train.TrainingPlan;
import org.layerloom.engine.train.TrainingState;

/**
 * Shows a training on standard error: one line that is written over on a terminal, else a line for
 * each epoch and, when epochs are long, one every ten seconds.
 */
final class TrainingProgress implements TrainingListener {

  private static final long TERMINAL_NANOS = 100_000_000L;
  private static final long PLAIN_NANOS = 10_000_000_000L;
  private static final int BAR = 12;

  private final Console console;
  private final CliTexts texts;
  private final Numbers numbers;
  private final int width;
  private volatile TrainingPlan plan;
  private long lastShown = System.nanoTime();
  private int shownWidth;

  /**
   * A progress for one training.
   *
   * @param width of the terminal; a longer line could not be written over
   */
  TrainingProgress(Console console, CliTexts texts, int width) {
    this.width = width;
    this.console = console;
    this.texts = texts;
    this.numbers = texts.numbers();
  }

  /** What is trained; empty if the training failed before it was known. */
  Optional<TrainingPlan> plan() {
    return Optional.ofNullable(plan);
  }

  @Override
  public void planned(TrainingPlan begun) {
    plan = begun;
    String dataset =
        texts
            .engine()
            .find("dataset." + begun.dataset().reference())
            .orElse(begun.dataset().reference());
    line(
        texts.get(
            "train.plan",
            dataset,
            begun.trainingSamples(),
            begun.validationSamples(),
            begun.testSamples(),
            begun.parameters(),
            begun.threads()));
    if (begun.firstEpoch() > begun.epochs()) {
      line(texts.get("train.nothingLeft", begun.epochs()));
    }
  }

  @Override
  public void batchDone(BatchProgress progress) {
    long now = System.nanoTime();
    if (now - lastShown < (console.terminal() ? TERMINAL_NANOS : PLAIN_NANOS)) {
      return;
    }
    lastShown = now;
    if (console.terminal()) {
      String bar = bar((double) progress.batch() / progress.batchesPerEpoch());
      writeOver(TextTable.clip(describe(progress, bar), width - 1));
    } else {
      console.remark(describe(progress, ""));
    }
  }

  private String describe(BatchProgress progress, String bar) {
    return texts.get(
        "train.batch",
        progress.epoch(),
        progress.epochs(),
        bar,
        progress.batch(),
        progress.batchesPerEpoch(),
        numbers.real(progress.loss()),
        progress.accuracy().isPresent()
            ? texts.get("train.accuracyPart", numbers.percent(progress.accuracy().getAsDouble()))
            : "",
        Math.round(progress.samplesPerSecond()),
        numbers.clock(progress.secondsLeft()));
  }

  static String bar(double share) {
    int full = (int) Math.round(BAR * Math.min(1, Math.max(0, share)));
    return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] ";
  }

  @Override
  public void epochDone(EpochResult result) {
    StringBuilder said = new StringBuilder();
    said.append(texts.get("train.epoch", result.epoch(), plan.epochs()));
    said.append(texts.get("train.lossPart", numbers.real(result.loss())));
    result
        .accuracy()
        .ifPresent(a -> said.append(texts.get("train.accuracyPart", numbers.percent(a))));
    result
        .validationLoss()
        .ifPresent(l -> said.append(texts.get("train.validationLossPart", numbers.real(l))));
    result
        .validationAccuracy()
        .ifPresent(a -> said.append(texts.get("train.accuracyPart", numbers.percent(a))));
    if (result.best()) {
      said.append(texts.get("train.bestPart"));
    }
    line(said.toString());
    lastShown = System.nanoTime();
  }

  @Override
  public void stateChanged(TrainingState state) {
    if (state == TrainingState.TESTING) {
      line(texts.get("train.testing"));
    }
  }

  /** A line that stays. */
  private void line(String text) {
    if (console.terminal()) {
      writeOver(text);
      console.err().println();
      shownWidth = 0;
    } else {
      console.remark(text);
    }
  }

  private void writeOver(String text) {
    int taken = TextTable.width(text);
    console.err().print("\r" + text + " ".repeat(Math.max(0, shownWidth - taken)));
    console.err().flush();
    shownWidth = taken;
  }
}
