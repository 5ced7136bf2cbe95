package org.layerloom.engine.train;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.layerloom.engine.Version;
import org.layerloom.engine.evaluate.Evaluation;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.json.NetworkJson;
import org.layerloom.engine.json.SettingsJson;

/** {@code run.json}: where the numbers of a run come from, and what is needed to repeat it. */
final class RunRecord {

  private final ObjectNode json;

  private RunRecord(ObjectNode json) {
    this.json = json;
  }

  static RunRecord started(TrainingJob job, TrainingPlan plan, List<Double> classWeights) {
    ObjectNode json = JsonText.object();
    json.put("formatVersion", 1);
    json.put("state", TrainingState.RUNNING.name().toLowerCase(java.util.Locale.ROOT));
    json.put("started", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    ObjectNode versions = json.putObject("versions");
    Version.all().forEach(versions::put);
    ObjectNode machine = json.putObject("machine");
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("architecture", System.getProperty("os.arch"));
    machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    ObjectNode data = json.putObject("dataset");
    data.put("reference", plan.dataset().reference());
    data.put("sha256", plan.dataset().contentHash());
    data.put("trainingSamples", plan.trainingSamples());
    data.put("validationSamples", plan.validationSamples());
    data.put("testSamples", plan.testSamples());
    job.limit().ifPresent(limit -> data.put("limit", limit));
    if (plan.firstEpoch() > 1) {
      json.put("resumedAfterEpoch", plan.firstEpoch() - 1);
    }
    json.put("seed", job.training().seed());
    json.put("threads", plan.threads());
    json.put("parameters", plan.parameters());
    if (!classWeights.isEmpty()) {
      json.set("classWeights", JsonText.valueToJson(classWeights));
    }
    json.set("data", SettingsJson.writeData(job.data()));
    json.set("training", SettingsJson.writeTraining(job.training().withThreads(plan.threads())));
    json.set("network", NetworkJson.write(job.network()));
    return new RunRecord(json);
  }

  void ended(TrainingOutcome outcome) {
    json.put("state", outcome.state().name().toLowerCase(java.util.Locale.ROOT));
    json.put("ended", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    ObjectNode result = json.putObject("result");
    result.put("epochs", outcome.epochs().size());
    result.put("keptEpoch", outcome.keptEpoch());
    result.put("seconds", outcome.seconds());
    result.put("samplesPerSecond", outcome.samplesPerSecond());
    outcome.message().ifPresent(message -> result.put("message", message.toString()));
    outcome.test().ifPresent(test -> result.set("test", evaluation(test)));
  }

  private static ObjectNode evaluation(Evaluation test) {
    ObjectNode json = JsonText.object();
    json.put("samples", test.samples());
    put(json, "loss", test.loss());
    test.accuracy().ifPresent(accuracy -> put(json, "accuracy", accuracy));
    test.labelAccuracy().ifPresent(share -> put(json, "labelAccuracy", share));
    test.meanAbsoluteError().ifPresent(error -> put(json, "meanAbsoluteError", error));
    test.r2().ifPresent(r2 -> put(json, "r2", r2));
    return json;
  }

  /** JSON has no word for NaN and infinity. */
  private static void put(ObjectNode json, String name, double value) {
    if (Double.isFinite(value)) {
      json.put(name, value);
    } else {
      json.putNull(name);
    }
  }

  ObjectNode json() {
    return json;
  }
}
