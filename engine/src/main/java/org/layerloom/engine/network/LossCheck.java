package org.layerloom.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/** Does the loss of an Output layer fit the data, and what the layer before gives? */
final class LossCheck {

  private static final String CROSS_ENTROPY = "cross-entropy";
  private static final String MEAN_SQUARED_ERROR = "mean-squared-error";
  private static final String BINARY_CROSS_ENTROPY = "binary-cross-entropy";
  private static final String HUBER = "huber";
  private static final String HINGE = "hinge";
  private static final String KULLBACK_LEIBLER = "kullback-leibler";
  private static final String SOFTMAX = "softmax";
  private static final String SIGMOID = "sigmoid";
  private static final String IDENTITY = "identity";

  /** What scores without bounds, or around zero, end with; nothing for a layer without a bend. */
  private static final List<String> SCORES = List.of(IDENTITY, "tanh", "");

  private static final List<String> WEIGH_CLASSES = List.of(CROSS_ENTROPY, HINGE, KULLBACK_LEIBLER);

  private final LayerSpec output;
  private final LayerSpec before;
  private final String activation;
  private final boolean settable;
  private final TensorShape arriving;
  private final Optional<TaskShape> task;
  private final String loss;
  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * @param type of the layer before
   * @param arriving what it gives
   */
  LossCheck(
      LayerSpec output,
      LayerSpec before,
      LayerType type,
      TensorShape arriving,
      Optional<TaskShape> task) {
    ParameterValues values = new ParameterValues(type.parameters(), before.parameters());
    this.output = output;
    this.before = before;
    this.activation = type.activation(values).orElse("");
    this.settable = values.asMap().containsKey(SettingKeys.ACTIVATION);
    this.arriving = arriving;
    this.task = task;
    this.loss = setting(SettingKeys.LOSS, CROSS_ENTROPY);
  }

  List<Diagnostic> problems() {
    boolean values = task.isPresent() && !task.get().classes();
    boolean needsClasses = loss.equals(CROSS_ENTROPY) || loss.equals(HINGE) && !isOneOutput();
    if (values && needsClasses) {
      problems.add(
          Diagnostic.error(
              output.id(),
              Message.of("problem.lossNeedsClasses", output.name(), name(loss)),
              Message.of("remedy.lossNeedsClasses"),
              new Fix.SetParameter(output.id(), SettingKeys.LOSS, MEAN_SQUARED_ERROR)));
    } else {
      checkActivation();
    }
    checkSmoothing();
    checkClassWeights(values);
    return problems;
  }

  /** With one output the sign of the target is the class. */
  private boolean isOneOutput() {
    return arriving.elements() == 1;
  }

  private void checkActivation() {
    switch (loss) {
      case CROSS_ENTROPY, KULLBACK_LEIBLER -> {
        if (!activation.equals(SOFTMAX)) {
          wants("problem.needsSoftmax", "remedy.needsSoftmax", "remedy.softmaxBefore", SOFTMAX);
        }
      }
      case BINARY_CROSS_ENTROPY -> {
        if (!activation.equals(SIGMOID)) {
          wants("problem.needsSigmoid", "remedy.needsSigmoid", "remedy.sigmoidBefore", SIGMOID);
        }
      }
      case HINGE -> {
        if (!SCORES.contains(activation)) {
          wants("problem.needsScores", "remedy.needsScores", "remedy.needsScores", IDENTITY);
        }
      }
      case MEAN_SQUARED_ERROR, HUBER -> {
        if (activation.equals(SOFTMAX)) {
          problems.add(
              Diagnostic.warning(
                  output.id(),
                  Message.of(
                      "problem.softmaxWithSquares", output.name(), before.name(), name(loss)),
                  Message.of("remedy.softmaxWithSquares"),
                  new Fix.SetParameter(output.id(), SettingKeys.LOSS, CROSS_ENTROPY)));
        }
      }
      default -> {
        // Distances are measured to whatever comes.
      }
    }
  }

  private void wants(String problem, String set, String place, String wanted) {
    problems.add(
        Diagnostic.error(
            output.id(),
            Message.of(problem, output.name(), before.name(), name(loss)),
            Message.of(settable ? set : place, before.name()),
            settable
                ? new Fix[] {new Fix.SetParameter(before.id(), SettingKeys.ACTIVATION, wanted)}
                : new Fix[0]));
  }

  private void checkSmoothing() {
    if (!setting("labelSmoothing", "0").matches("0+(\\.0*)?") && !loss.equals(CROSS_ENTROPY)) {
      problems.add(
          Diagnostic.warning(
              output.id(),
              Message.of("problem.smoothingUnused", output.name(), name(loss)),
              Message.of("remedy.smoothingUnused"),
              new Fix.SetParameter(output.id(), "labelSmoothing", 0)));
    }
  }

  private void checkClassWeights(boolean values) {
    boolean balanced = setting("classWeights", "none").equals("balanced");
    if (balanced && (values || !WEIGH_CLASSES.contains(loss))) {
      problems.add(
          Diagnostic.warning(
              output.id(),
              values
                  ? Message.of("problem.classWeightsOfValues", output.name())
                  : Message.of("problem.classWeightsUnused", output.name(), name(loss)),
              Message.of("remedy.classWeightsUnused"),
              new Fix.SetParameter(output.id(), "classWeights", "none")));
    }
  }

  private String setting(String key, String whenAbsent) {
    return String.valueOf(output.parameters().getOrDefault(key, whenAbsent)).strip();
  }

  private static Message name(String loss) {
    return Message.of("choice." + loss);
  }
}
