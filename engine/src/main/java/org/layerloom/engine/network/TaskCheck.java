package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/** Looks at both ends of a network: do they fit the data, and does the loss fit what it judges? */
final class TaskCheck {

  private final NetworkSpec network;
  private final LayerTypes types;
  private final Map<String, LayerReport> reports;
  private final Optional<TaskShape> task;
  private final List<Diagnostic> problems = new ArrayList<>();

  TaskCheck(
      NetworkSpec network,
      LayerTypes types,
      Map<String, LayerReport> reports,
      Optional<TaskShape> task) {
    this.network = network;
    this.types = types;
    this.reports = reports;
    this.task = task;
  }

  List<Diagnostic> problems() {
    network.ofType(LayerType.INPUT).forEach(this::checkInput);
    network.ofType(LayerType.OUTPUT).forEach(this::checkOutput);
    if (!reports.isEmpty()
        && reports.size() == network.layers().size()
        && reports.values().stream().allMatch(r -> r.parameters() == 0)) {
      problems.add(
          Diagnostic.wholeNetwork(Message.of("problem.noWeights"), Message.of("remedy.noWeights")));
    }
    return problems;
  }

  private void checkInput(LayerSpec input) {
    LayerReport report = reports.get(input.id());
    if (report == null || task.isEmpty()) {
      return;
    }
    TensorShape sample = task.get().sample();
    if (report.output().elements() != sample.elements()) {
      problems.add(
          Diagnostic.error(
              input.id(),
              Message.of(
                  "problem.inputShape",
                  input.name(),
                  report.output().toString(),
                  sample.toString()),
              Message.of("remedy.inputShape", sample.toString()),
              new Fix.SetParameter(input.id(), "shape", sample.sides())));
    }
  }

  private void checkOutput(LayerSpec output) {
    LayerReport report = reports.get(output.id());
    List<Connection> wires = network.into(output.id());
    if (report == null || wires.size() != 1) {
      return;
    }
    LayerSpec before = network.layer(wires.get(0).from()).orElseThrow();
    LayerType beforeType = types.find(before.type()).orElseThrow();
    ParameterValues values = new ParameterValues(beforeType.parameters(), before.parameters());
    String activation = beforeType.activation(values).orElse("identity");
    String loss = String.valueOf(output.parameters().getOrDefault("loss", "cross-entropy"));
    boolean canSetActivation = values.asMap().containsKey("activation");
    if (loss.equals("cross-entropy") && !activation.equals("softmax")) {
      problems.add(
          Diagnostic.error(
              output.id(),
              Message.of("problem.needsSoftmax", output.name(), before.name()),
              Message.of("remedy.needsSoftmax", before.name()),
              canSetActivation
                  ? new Fix[] {new Fix.SetParameter(before.id(), "activation", "softmax")}
                  : new Fix[0]));
    }
    if (loss.equals("mean-squared-error") && activation.equals("softmax")) {
      problems.add(
          Diagnostic.warning(
              output.id(),
              Message.of("problem.softmaxWithSquares", output.name(), before.name()),
              Message.of("remedy.softmaxWithSquares"),
              new Fix.SetParameter(output.id(), "loss", "cross-entropy")));
    }
    task.ifPresent(t -> checkLabels(output, before, values, report.output(), loss, t));
  }

  private void checkLabels(
      LayerSpec output,
      LayerSpec before,
      ParameterValues values,
      TensorShape shape,
      String loss,
      TaskShape wanted) {
    if (shape.elements() != wanted.outputs()) {
      boolean canSetUnits = values.asMap().containsKey("units");
      problems.add(
          Diagnostic.error(
              output.id(),
              Message.of(
                  wanted.classes() ? "problem.classCount" : "problem.valueCount",
                  output.name(),
                  shape.elements(),
                  wanted.outputs()),
              Message.of("remedy.units", before.name(), wanted.outputs()),
              canSetUnits
                  ? new Fix[] {new Fix.SetParameter(before.id(), "units", wanted.outputs())}
                  : new Fix[0]));
    }
    if (!wanted.classes() && loss.equals("cross-entropy")) {
      problems.add(
          Diagnostic.error(
              output.id(),
              Message.of("problem.lossNeedsClasses", output.name()),
              Message.of("remedy.lossNeedsClasses"),
              new Fix.SetParameter(output.id(), "loss", "mean-squared-error")));
    }
  }
}
