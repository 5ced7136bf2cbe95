package org.layerloom.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.train.EpochResult;
import org.layerloom.engine.train.RunFolder;
import org.layerloom.engine.train.TrainingJob;
import org.layerloom.engine.train.TrainingOutcome;
import org.layerloom.engine.train.TrainingPlan;
import org.layerloom.engine.train.TrainingState;

/** What {@code train} says in the end, in words or as JSON. */
final class TrainingReport {

  private final Path folder;
  private final TrainingJob job;
  private final Optional<TrainingPlan> plan;
  private final TrainingOutcome outcome;
  private final CliTexts texts;
  private final Numbers numbers;

  TrainingReport(
      TrainingJob job, Optional<TrainingPlan> plan, TrainingOutcome outcome, CliTexts texts) {
    this.folder = job.runFolder().orElseThrow();
    this.job = job;
    this.plan = plan;
    this.outcome = outcome;
    this.texts = texts;
    this.numbers = texts.numbers();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (outcome.state() == TrainingState.STOPPED) {
      lines.add(texts.get("train.stopped"));
    }
    outcome.test().ifPresent(test -> lines.add(test(test)));
    keptEpoch()
        .filter(epoch -> epoch.validationLoss().isPresent())
        .ifPresent(epoch -> lines.add(validation(epoch)));
    if (outcome.seconds() > 0) {
      lines.add(
          texts.get(
              "train.time",
              outcome.epochs().size(),
              numbers.seconds(outcome.seconds()),
              Math.round(outcome.samplesPerSecond())));
    }
    lines.add(texts.get("train.model", RunFolder.model(folder).toString()));
    return lines;
  }

  private String test(Evaluation test) {
    return texts.get("train.test", test.samples())
        + texts.get("train.lossPart", numbers.real(test.loss()))
        + part("train.accuracyPart", test.accuracy(), true)
        + part("train.labelAccuracyPart", test.labelAccuracy(), true)
        + part("train.errorPart", test.meanAbsoluteError(), false)
        + part("train.r2Part", test.r2(), false);
  }

  private String validation(EpochResult epoch) {
    return texts.get("train.validation", epoch.epoch())
        + part("train.lossPart", epoch.validationLoss(), false)
        + part("train.accuracyPart", epoch.validationAccuracy(), true);
  }

  private String part(String key, OptionalDouble value, boolean percent) {
    if (value.isEmpty()) {
      return "";
    }
    double number = value.getAsDouble();
    return texts.get(key, percent ? numbers.percent(number) : numbers.real(number));
  }

  /** The epoch whose weights are in the model; the last one where they are of none. */
  private Optional<EpochResult> keptEpoch() {
    List<EpochResult> epochs = outcome.epochs();
    return epochs.stream()
        .filter(epoch -> epoch.epoch() == outcome.keptEpoch())
        .findFirst()
        .or(() -> epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1)));
  }

  ObjectNode json(Path project) {
    ObjectNode json = JsonText.object();
    json.put("project", project.toString());
    json.put("run", folder.toString());
    json.put("model", RunFolder.model(folder).toString());
    json.put("state", outcome.state().name().toLowerCase(Locale.ROOT));
    outcome.message().ifPresent(message -> json.put("message", texts.of(message)));
    plan.ifPresent(begun -> json.set("plan", json(begun)));
    json.put("epochs", outcome.epochs().size());
    json.put("keptEpoch", outcome.keptEpoch());
    json.put("seconds", outcome.seconds());
    json.put("samplesPerSecond", outcome.samplesPerSecond());
    keptEpoch()
        .ifPresent(
            epoch -> {
              json.set("training", scores(epoch.loss(), epoch.accuracy()));
              epoch
                  .validationLoss()
                  .ifPresent(l -> json.set("validation", scores(l, epoch.validationAccuracy())));
            });
    outcome
        .test()
        .ifPresent(
            test -> {
              ObjectNode scores = scores(test.loss(), test.accuracy());
              scores.put("samples", test.samples());
              test.labelAccuracy().ifPresent(v -> scores.put("labelAccuracy", v));
              test.meanAbsoluteError().ifPresent(v -> scores.put("meanAbsoluteError", v));
              test.r2().ifPresent(v -> scores.put("r2", v));
              json.set("test", scores);
            });
    ArrayNode history = json.putArray("history");
    outcome.epochs().forEach(epoch -> history.add(json(epoch)));
    return json;
  }

  private ObjectNode json(TrainingPlan begun) {
    ObjectNode json = JsonText.object();
    json.put("dataset", begun.dataset().reference());
    json.put("trainingSamples", begun.trainingSamples());
    json.put("validationSamples", begun.validationSamples());
    json.put("testSamples", begun.testSamples());
    json.put("parameters", begun.parameters());
    json.put("epochs", begun.epochs());
    json.put("batchSize", job.training().batchSize());
    json.put("seed", job.training().seed());
    json.put("threads", begun.threads());
    return json;
  }

  private static ObjectNode scores(double loss, OptionalDouble accuracy) {
    ObjectNode json = JsonText.object();
    json.put("loss", loss);
    accuracy.ifPresent(a -> json.put("accuracy", a));
    return json;
  }

  private static ObjectNode json(EpochResult epoch) {
    ObjectNode json = JsonText.object();
    json.put("epoch", epoch.epoch());
    json.put("loss", epoch.loss());
    epoch.accuracy().ifPresent(v -> json.put("accuracy", v));
    epoch.validationLoss().ifPresent(v -> json.put("validationLoss", v));
    epoch.validationAccuracy().ifPresent(v -> json.put("validationAccuracy", v));
    json.put("best", epoch.best());
    json.put("seconds", epoch.seconds());
    return json;
  }
}
