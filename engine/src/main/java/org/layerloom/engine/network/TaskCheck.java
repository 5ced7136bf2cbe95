package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.layerloom.engine.text.Message;

/** Looks at both ends of a network: do they fit the data, and does the loss fit what it judges? */
final class TaskCheck {

  private final NetworkSpec network;
  private final NetworkIndex index;
  private final LayerTypes types;
  private final Map<String, LayerReport> reports;
  private final Optional<TaskShape> task;
  private final List<Diagnostic> problems = new ArrayList<>();

  TaskCheck(
      NetworkSpec network,
      NetworkIndex index,
      LayerTypes types,
      Map<String, LayerReport> reports,
      Optional<TaskShape> task) {
    this.network = network;
    this.index = index;
    this.types = types;
    this.reports = reports;
    this.task = task;
  }

  List<Diagnostic> problems() {
    network.ofType(LayerType.INPUT).stream().filter(this::ownsItsId).forEach(this::checkInput);
    network.ofType(LayerType.OUTPUT).stream().filter(this::ownsItsId).forEach(this::checkOutput);
    checkThereIsSomethingToLearn();
    return problems;
  }

  /** Of two layers with one id the reports tell of the first. */
  private boolean ownsItsId(LayerSpec layer) {
    return index.layer(layer.id()).orElseThrow() == layer;
  }

  /** Only layers that lead to the Output layer are trained. */
  private void checkThereIsSomethingToLearn() {
    Set<String> trained = new ReachableLayers(network).towards(LayerType.OUTPUT);
    boolean allKnown = reports.keySet().containsAll(trained);
    if (!trained.isEmpty()
        && allKnown
        && trained.stream().allMatch(id -> reports.get(id).parameters() == 0)) {
      boolean frozen = trained.stream().anyMatch(id -> reports.get(id).fixed() > 0);
      problems.add(
          frozen
              ? Diagnostic.wholeNetwork(
                  Message.of("problem.allFrozen"), Message.of("remedy.allFrozen"))
              : Diagnostic.wholeNetwork(
                  Message.of("problem.noWeights"), Message.of("remedy.noWeights")));
    }
  }

  private void checkInput(LayerSpec input) {
    LayerReport report = reports.get(input.id());
    if (report == null || task.isEmpty()) {
      return;
    }
    TensorShape sample = task.get().sample();
    if (report.output().vocabulary() < sample.vocabulary()
        || report.output().isTokens() && !sample.isTokens()) {
      problems.add(
          Diagnostic.error(
              input.id(),
              Message.of(
                  sample.isTokens() ? "problem.vocabulary" : "problem.notTokens",
                  input.name(),
                  report.output().vocabulary(),
                  sample.vocabulary()),
              Message.of("remedy.vocabulary", sample.vocabulary()),
              new Fix.SetParameter(input.id(), SettingKeys.VOCABULARY, sample.vocabulary())));
    } else if (!takes(report.output(), sample)) {
      problems.add(
          Diagnostic.error(
              input.id(),
              Message.of(
                  "problem.inputShape",
                  input.name(),
                  report.output().toString(),
                  sample.toString()),
              Message.of("remedy.inputShape", sample.toString()),
              new Fix.SetParameter(input.id(), SettingKeys.SHAPE, sample.sides())));
    }
  }

  /**
   * An image may enter as a row of numbers or as a sequence of its rows, and a row as an image, but
   * no image as another; a larger vocabulary than the data's does no harm.
   */
  private static boolean takes(TensorShape input, TensorShape sample) {
    if (input.isTokens()) {
      return input.dimensions().equals(sample.dimensions());
    }
    boolean other = !input.isLike(sample) || input.isVector();
    return input.equals(sample) || input.elements() == sample.elements() && other;
  }

  private void checkOutput(LayerSpec output) {
    LayerReport report = reports.get(output.id());
    List<Connection> wires = index.into(output.id());
    if (report == null || wires.size() != 1) {
      return;
    }
    LayerSpec before = index.layer(wires.get(0).from()).orElseThrow();
    LayerType type = types.find(before.type()).orElseThrow();
    problems.addAll(new LossCheck(output, before, type, report.output(), task).problems());
    if (task.isPresent()) {
      checkAnswers(output, before, report.output(), task.get());
    }
  }

  /** Does each sample, or each step, get as many numbers as the data ask for? */
  private void checkAnswers(
      LayerSpec output, LayerSpec before, TensorShape found, TaskShape wanted) {
    if (found.isSequence() && !wanted.perStep()) {
      problems.add(
          Diagnostic.error(
              output.id(),
              Message.of("problem.oneAnswer", output.name(), found.toString()),
              Message.of("remedy.oneAnswer"),
              new Fix.InsertBefore(output.id(), LayerType.LAST_STEP)));
    } else if (wanted.perStep()
        && (!found.isSequence() || found.size(Axis.TIME) != wanted.sample().size(Axis.TIME))) {
      problems.add(
          Diagnostic.error(
              output.id(),
              Message.of("problem.answerEachStep", output.name(), found.toString()),
              Message.of("remedy.answerEachStep")));
    } else if (found.size(Axis.FEATURE) != wanted.outputs()) {
      problems.add(wrongCount(output, before, found.size(Axis.FEATURE), wanted));
    }
  }

  private Diagnostic wrongCount(LayerSpec output, LayerSpec before, long found, TaskShape wanted) {
    Message problem =
        Message.of(
            wanted.classes() ? "problem.classCount" : "problem.valueCount",
            output.name(),
            found,
            wanted.outputs());
    return decidesLength(before)
        .map(
            layer ->
                Diagnostic.error(
                    output.id(),
                    problem,
                    Message.of("remedy.units", layer.name(), wanted.outputs()),
                    new Fix.SetParameter(layer.id(), SettingKeys.UNITS, wanted.outputs())))
        .orElseGet(
            () ->
                Diagnostic.error(
                    output.id(),
                    problem,
                    Message.of("remedy.denseBefore", wanted.outputs(), output.name())));
  }

  /** The layer whose units give a vector its length: this one, or one that it passes on. */
  private Optional<LayerSpec> decidesLength(LayerSpec layer) {
    LayerSpec current = layer;
    while (true) {
      LayerType type = types.find(current.type()).orElseThrow();
      if (type.parameters().stream().anyMatch(p -> p.key().equals(SettingKeys.UNITS))) {
        return Optional.of(current);
      }
      LayerReport report = reports.get(current.id());
      List<Connection> wires = index.into(current.id());
      if (wires.size() != 1 || !report.inputs().equals(List.of(report.output()))) {
        return Optional.empty();
      }
      current = index.layer(wires.get(0).from()).orElseThrow();
    }
  }
}
