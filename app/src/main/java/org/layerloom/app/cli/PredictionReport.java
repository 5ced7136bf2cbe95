package org.layerloom.app.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.json.JsonText;

/** What {@code predict} says, in words or as JSON. */
final class PredictionReport {

  private static final int SHOWN_OF_ONE = 20;
  private static final int SHOWN_OF_MANY = 3;

  private final ModelDescription model;

  /** Numbers of one answer; a model that answers each step gives several of them a sample. */
  private final int width;

  private final List<float[]> answers;
  private final CliTexts texts;
  private final Numbers numbers;

  PredictionReport(ModelDescription model, List<float[]> answers, CliTexts texts) {
    this.model = model;
    this.width = model.targetNames().size();
    this.answers = answers;
    this.texts = texts;
    this.numbers = texts.numbers();
  }

  List<String> lines() {
    if (answers.size() == 1 && answers.get(0).length == width) {
      return single(answers.get(0)).lines();
    }
    TextTable table =
        new TextTable(texts.get("column.sample"), texts.get("column.answer")).right(0);
    for (int i = 0; i < answers.size(); i++) {
      float[] answer = answers.get(i);
      if (answer.length > width) {
        table.row(numbers.whole(i + 1), steps(answer));
        continue;
      }
      String said =
          order(answer).stream()
              .limit(model.classes() ? SHOWN_OF_MANY : Integer.MAX_VALUE)
              .map(o -> name(o) + " " + number(answer[o]))
              .collect(joining(", "));
      table.row(numbers.whole(i + 1), said);
    }
    return table.lines();
  }

  /** What each step is answered: its likeliest class, or its values. */
  private String steps(float[] answer) {
    return each(answer).stream()
        .map(
            step ->
                model.classes()
                    ? name(order(step).get(0))
                    : order(step).stream().map(o -> number(step[o])).collect(joining(" ")))
        .collect(joining(model.classes() ? " " : ", "));
  }

  private List<float[]> each(float[] answer) {
    return IntStream.range(0, answer.length / width)
        .mapToObj(step -> Arrays.copyOfRange(answer, step * width, (step + 1) * width))
        .toList();
  }

  private TextTable single(float[] answer) {
    TextTable table =
        new TextTable(
                texts.get(model.classes() ? "column.class" : "column.name"),
                texts.get(model.classes() ? measureHeading() : "column.value"))
            .right(1);
    order(answer).stream().limit(SHOWN_OF_ONE).forEach(o -> table.row(name(o), number(answer[o])));
    return table;
  }

  private String measureHeading() {
    return model.givesProbabilities() ? "column.probability" : "column.score";
  }

  private String number(float value) {
    return model.classes() && model.givesProbabilities()
        ? numbers.percent(value)
        : numbers.real(value);
  }

  private String name(int output) {
    return model.targetNames().get(output);
  }

  /** Outputs in the order of showing: classes by probability or score, values as they are. */
  private List<Integer> order(float[] answer) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, answer.length).boxed().toList());
    if (model.classes()) {
      order.sort(Comparator.comparingDouble((Integer o) -> answer[o]).reversed());
    }
    return order;
  }

  ObjectNode json(Path file, Path input, PredictionInput samples) {
    ObjectNode json = JsonText.object();
    json.put("model", file.toString());
    json.put("input", input.toString());
    json.put("inverted", samples.inverted());
    ArrayNode list = json.putArray("predictions");
    for (float[] answer : answers) {
      ObjectNode item = list.addObject();
      if (answer.length > width) {
        ArrayNode steps = item.putArray("steps");
        each(answer).forEach(step -> fill(steps.addObject(), step));
      } else {
        fill(item, answer);
      }
    }
    return json;
  }

  private void fill(ObjectNode item, float[] answer) {
    List<Integer> order = order(answer);
    if (model.classes()) {
      item.put("class", name(order.get(0)));
    }
    String measure = model.givesProbabilities() ? "probability" : "score";
    String measures = model.givesProbabilities() ? "probabilities" : "scores";
    ArrayNode outputs = item.putArray(model.classes() ? measures : "values");
    for (int o : order) {
      outputs
          .addObject()
          .put(model.classes() ? "class" : "name", name(o))
          .put(model.classes() ? measure : "value", answer[o]);
    }
  }
}
