package org.layerloom.engine.train;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.layerloom.engine.json.Fields;
import org.layerloom.engine.json.JsonFormatException;
import org.layerloom.engine.json.JsonText;

/** One line of {@code metrics.jsonl}: an epoch, or a batch. */
final class Metrics {

  private static final String EPOCH = "epoch";

  private Metrics() {}

  static String line(EpochResult result) {
    ObjectNode json = JsonText.object();
    json.put("kind", EPOCH);
    json.put("epoch", result.epoch());
    json.put("loss", result.loss());
    put(json, "accuracy", result.accuracy());
    put(json, "validationLoss", result.validationLoss());
    put(json, "validationAccuracy", result.validationAccuracy());
    json.put("best", result.best());
    json.put("seconds", result.seconds());
    return JsonText.writeLine(json);
  }

  static String line(BatchProgress progress) {
    ObjectNode json = JsonText.object();
    json.put("kind", "batch");
    json.put("position", progress.position());
    json.put("loss", progress.loss());
    put(json, "accuracy", progress.accuracy());
    return JsonText.writeLine(json);
  }

  /** A line with what it says. */
  record Line(String text, Fields fields) {}

  /** The lines of a run's file; one that a crash cut off ends them. */
  static List<Line> read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        lines.add(new Line(line, new Fields(JsonText.readObject(text, "metrics.jsonl"), "")));
      } catch (JsonFormatException cutOff) {
        break;
      }
    }
    return lines;
  }

  static boolean isEpoch(Fields fields) {
    return fields.text("kind", 32).equals(EPOCH);
  }

  /** Epochs passed at the end of a batch. */
  static double position(Fields fields) {
    return fields.number("position", 0, 0, Double.MAX_VALUE);
  }

  static EpochResult epoch(Fields fields) {
    return new EpochResult(
        (int) fields.whole("epoch", 0, 1, Integer.MAX_VALUE),
        number(fields, "loss").orElse(Double.NaN),
        number(fields, "accuracy"),
        number(fields, "validationLoss"),
        number(fields, "validationAccuracy"),
        fields.flag("best", false),
        number(fields, "seconds").orElse(0));
  }

  private static void put(ObjectNode json, String name, OptionalDouble value) {
    value.ifPresent(v -> json.put(name, v));
  }

  private static OptionalDouble number(Fields fields, String name) {
    return fields.has(name)
        ? OptionalDouble.of(fields.number(name, 0, -Double.MAX_VALUE, Double.MAX_VALUE))
        : OptionalDouble.empty();
  }
}
