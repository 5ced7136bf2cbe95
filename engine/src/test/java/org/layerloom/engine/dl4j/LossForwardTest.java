package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.evaluate.Loss;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.layer.OutputLayer;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.network.TaskShape;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.text.Texts;

/** The losses of a training step and of an evaluation, worked out by hand. */
class LossForwardTest {

  private static final Offset<Double> CLOSE = within(1e-5);

  @Test
  void meanAbsoluteErrorIsTheMeanDistance() {
    CompiledNetwork network =
        compile(end(Drawing.of(2).dense(2, "identity"), "mean-absolute-error"));
    network.restoreWeights(new float[] {1, 0, 0, 1, 0, 0});
    float[] answers = {1, 2, 0, 0};
    float[] targets = {3, 1, 0, 4};

    StepResult step = network.train(network.prepare(answers, targets, 2));

    // (2 + 1) / 2 and (0 + 4) / 2
    assertThat(step.loss()).isCloseTo(1.75, CLOSE);
    assertThat(Loss.MEAN_ABSOLUTE_ERROR.of(answers, targets, 0, 2)).isCloseTo(1.5, CLOSE);
    assertThat(Loss.MEAN_ABSOLUTE_ERROR.of(answers, targets, 2, 2)).isCloseTo(2, CLOSE);
  }

  @Test
  void binaryCrossEntropyJudgesEachLabelByItself() {
    float third = (float) Math.log(0.5); // sigmoid(ln ½) = ⅓
    // −ln ⅓ for the label that holds, −ln ⅔ for the one that does not
    double expected = Math.log(3) + Math.log(1.5);
    for (Drawing drawing :
        List.of(
            Drawing.of(2).dense(2, "sigmoid"),
            Drawing.of(2).dense(2, "identity").then("activation", "activation", "sigmoid"))) {
      CompiledNetwork network = compile(end(drawing, "binary-cross-entropy"));
      network.restoreWeights(new float[] {1, 0, 0, 1, 0, 0});

      StepResult step =
          network.train(network.prepare(new float[] {third, third}, new float[] {1, 0}, 1));

      assertThat(step.loss()).isCloseTo(expected, CLOSE);
    }
    float[] answers = {1 / 3f, 1 / 3f, 0, Float.NaN};
    float[] targets = {1, 0, 1, 1};
    assertThat(Loss.BINARY_CROSS_ENTROPY.of(answers, targets, 0, 2)).isCloseTo(expected, CLOSE);
    assertThat(Loss.BINARY_CROSS_ENTROPY.of(answers, targets, 2, 1))
        .isCloseTo(-Math.log(1e-5), CLOSE);
    assertThat(Loss.BINARY_CROSS_ENTROPY.of(answers, targets, 3, 1)).isNaN();
  }

  @Test
  void binaryCrossEntropyNeedsSigmoidAndSaysHow() {
    Diagnostic error = onlyError(end(Drawing.of(2).dense(3, "softmax"), "binary-cross-entropy"));

    assertThat(Texts.ENGLISH.format(error.problem()))
        .isEqualTo(
            "Output uses binary cross-entropy, which needs a probability for each label, but Dense"
                + " does not end with sigmoid.");
    assertThat(Texts.ENGLISH.format(error.remedy()))
        .isEqualTo("Set the activation of Dense to sigmoid.");
    assertThat(error.fixes())
        .containsExactly(new Fix.SetParameter("dense", "activation", "sigmoid"));
    Diagnostic behind =
        onlyError(end(Drawing.of(2).dense(3, "sigmoid").then("dropout"), "binary-cross-entropy"));
    assertThat(Texts.ENGLISH.format(behind.remedy()))
        .isEqualTo("Put an Activation layer with sigmoid behind Dropout.");
  }

  @Test
  void theNewLossesTakeValuesAndBinaryCrossEntropyClassesToo() {
    NetworkSpec labels = end(Drawing.of(2).dense(3, "sigmoid"), "binary-cross-entropy");
    NetworkSpec values = end(Drawing.of(2).dense(3, "identity"), "mean-absolute-error");
    ShapeInference inference = new ShapeInference(new LayerCatalog());
    TensorShape two = TensorShape.vector(2);

    assertThat(inference.analyze(labels, new TaskShape(two, 3, true)).problems()).isEmpty();
    assertThat(inference.analyze(labels, new TaskShape(two, 3, false)).problems()).isEmpty();
    assertThat(inference.analyze(values, new TaskShape(two, 3, false)).problems()).isEmpty();
  }

  @Test
  void eachChoiceOfTheOutputLayerIsALoss() {
    assertThat(OutputLayer.LOSS.options())
        .allSatisfy(option -> assertThat(Loss.of(option).key()).isEqualTo(option))
        .hasSameSizeAs(Loss.values());
  }

  private static Diagnostic onlyError(NetworkSpec network) {
    List<Diagnostic> errors =
        new ShapeInference(new LayerCatalog())
            .analyze(network).problems().stream().filter(Diagnostic::isError).toList();
    assertThat(errors).hasSize(1);
    return errors.get(0);
  }

  private static NetworkSpec end(Drawing drawing, String loss) {
    return drawing.then("output", "loss", loss).network();
  }

  private static CompiledNetwork compile(NetworkSpec network) {
    return new NetworkCompiler(new LayerCatalog())
        .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3);
  }
}
