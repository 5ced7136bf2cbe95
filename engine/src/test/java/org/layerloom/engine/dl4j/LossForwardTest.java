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
  void huberBendsFromASquareIntoALineAtDelta() {
    CompiledNetwork network =
        compile(
            Drawing.of(2)
                .dense(2, "identity")
                .then("output", "loss", "huber", "delta", 2)
                .network());
    network.restoreWeights(new float[] {1, 0, 0, 1, 0, 0});
    float[] answers = {1, 2, 0, 0};
    float[] targets = {0, 7, -2, -3};

    StepResult step = network.train(network.prepare(answers, targets, 2));

    // (1² / 2 + 2 (5 − 1)) / 2 and (2² / 2 + 2 (3 − 1)) / 2
    assertThat(network.loss().of(answers, targets, 0, 2)).isCloseTo(4.25, CLOSE);
    assertThat(network.loss().of(answers, targets, 2, 2)).isCloseTo(3, CLOSE);
    assertThat(step.loss()).isCloseTo(3.625, CLOSE);
    assertThat(Loss.HUBER.of(answers, targets, 0, 2)).isCloseTo((0.5 + 4.5) / 2, CLOSE);
  }

  @Test
  void hingeWantsTheRightClassAheadByOne() {
    CompiledNetwork network =
        compile(Drawing.of(3).dense(3, "identity").then("output", "loss", "hinge").network());
    network.restoreWeights(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0});
    float[] answers = {2, 1.5f, -4, 3, 1, 0};
    float[] targets = {0, 1, 0, 1, 0, 0};

    StepResult step = network.train(network.prepare(answers, targets, 2));

    // 1 + 2 − 1.5; the second is ahead by 2
    assertThat(network.loss().of(answers, targets, 0, 3)).isCloseTo(1.5, CLOSE);
    assertThat(network.loss().of(answers, targets, 3, 3)).isZero();
    assertThat(step.loss()).isCloseTo(0.75, CLOSE);
    assertThat(step.correct()).isEqualTo(1);
  }

  @Test
  void hingeOfOneOutputJudgesItsSign() {
    CompiledNetwork network =
        compile(Drawing.of(1).dense(1, "identity").then("output", "loss", "hinge").network());
    network.restoreWeights(new float[] {1, 0});
    float[] answers = {0.25f, 0.25f, -3, 2};
    float[] targets = {1, 0, -1, 1};

    StepResult step = network.train(network.prepare(answers, targets, 4));

    assertThat(Loss.HINGE.of(answers, targets, 0, 1)).isCloseTo(0.75, CLOSE);
    assertThat(Loss.HINGE.of(answers, targets, 1, 1)).isCloseTo(1.25, CLOSE);
    assertThat(Loss.HINGE.of(answers, targets, 2, 1)).isZero();
    assertThat(Loss.HINGE.of(answers, targets, 3, 1)).isZero();
    assertThat(step.loss()).isCloseTo(0.5, CLOSE);
  }

  @Test
  void divergenceIsZeroForTheSameShares() {
    float[] shares = {0.5f, 0.25f, 0.25f, 0};
    float[] others = {0.25f, 0.5f, 0, 0.25f};

    assertThat(Loss.KULLBACK_LEIBLER.of(shares, shares, 0, 4)).isCloseTo(0, CLOSE);
    // ½ ln 2 + ¼ ln ½ + ¼ ln (¼ / 1e-10)
    assertThat(Loss.KULLBACK_LEIBLER.of(others, shares, 0, 4))
        .isCloseTo(0.25 * Math.log(2) + 0.25 * Math.log(0.25e10), CLOSE);
    CompiledNetwork network = compile(end(Drawing.of(2).dense(2, "softmax"), "kullback-leibler"));
    network.restoreWeights(new float[6]);
    StepResult step =
        network.train(network.prepare(new float[] {1, 1}, new float[] {0.75f, 0.25f}, 1));
    assertThat(step.loss()).isCloseTo(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), CLOSE);
  }

  @Test
  void smoothedTargetsLeaveSomethingForEveryClass() {
    CompiledNetwork network =
        compile(Drawing.of(2).dense(2, "softmax").then("output", "labelSmoothing", 0.2).network());
    network.restoreWeights(new float[] {0, 0, 0, 0, (float) Math.log(3), 0}); // ¾ and ¼
    float[] targets = {0, 1};

    StepResult step = network.train(network.prepare(new float[2], targets, 1));

    double expected = -0.1 * Math.log(0.75) - 0.9 * Math.log(0.25);
    assertThat(step.loss()).isCloseTo(expected, CLOSE);
    assertThat(network.loss().of(new float[] {0.75f, 0.25f}, targets, 0, 2))
        .isCloseTo(expected, CLOSE);
    assertThat(targets).containsExactly(0, 1);
  }

  @Test
  void rareClassesCountMoreWhereClassesAreBalanced() {
    NetworkSpec spec =
        Drawing.of(2).dense(2, "softmax").then("output", "classWeights", "balanced").network();
    CompiledNetwork network =
        new NetworkCompiler(new LayerCatalog())
            .compile(spec, OptimizerSpec.of(OptimizerType.SGD), 3, List.of(0.5, 2.0));
    network.restoreWeights(new float[] {0, 0, 0, 0, (float) Math.log(3), 0});

    StepResult step = network.train(network.prepare(new float[4], new float[] {1, 0, 0, 1}, 2));

    assertThat(step.loss()).isCloseTo((-0.5 * Math.log(0.75) - 2 * Math.log(0.25)) / 2, CLOSE);
    assertThat(network.copy().loss().classWeights()).containsExactly(0.5, 2.0);
  }

  @Test
  void eachLossSaysWhatItCannotWorkWith() {
    assertSays(
        Drawing.of(2).dense(3, "tanh").then("output", "loss", "kullback-leibler").network(),
        "Output uses Kullback-Leibler divergence, which needs probabilities, but Dense does not end"
            + " with softmax.",
        new Fix.SetParameter("dense", "activation", "softmax"));
    assertSays(
        Drawing.of(2).dense(3, "softmax").then("output", "loss", "hinge").network(),
        "Output uses the hinge loss, which judges scores above and below zero, but Dense ends with"
            + " another activation than identity or tanh.",
        new Fix.SetParameter("dense", "activation", "identity"));
    assertSays(
        Drawing.of(2).dense(3, "softmax").then("output", "loss", "huber").network(),
        "Output uses Huber loss after the softmax of Dense; it learns slowly that way.",
        new Fix.SetParameter("output", "loss", "cross-entropy"));
    assertSays(
        Drawing.of(2)
            .dense(3, "tanh")
            .then("output", "loss", "hinge", "labelSmoothing", 0.1)
            .network(),
        "Output has label smoothing, which hinge loss makes no use of.",
        new Fix.SetParameter("output", "labelSmoothing", 0));
    assertSays(
        Drawing.of(2)
            .dense(3, "tanh")
            .then("output", "loss", "huber", "classWeights", "balanced")
            .network(),
        "Output has class weights, which Huber loss makes no use of.",
        new Fix.SetParameter("output", "classWeights", "none"));
  }

  @Test
  void hingeTakesClassesOrTheSignOfOneValue() {
    ShapeInference inference = new ShapeInference(new LayerCatalog());
    TensorShape two = TensorShape.vector(2);
    NetworkSpec three = end(Drawing.of(2).dense(3, "identity"), "hinge");
    NetworkSpec one = end(Drawing.of(2).dense(1, "tanh"), "hinge");

    assertThat(inference.analyze(three, new TaskShape(two, 3, true)).problems()).isEmpty();
    assertThat(inference.analyze(one, new TaskShape(two, 1, false)).problems()).isEmpty();
    assertThat(inference.analyze(three, new TaskShape(two, 3, false)).problems())
        .extracting(d -> Texts.ENGLISH.format(d.problem()))
        .containsExactly(
            "Output uses hinge loss, but the data hold values to predict, not classes.");
  }

  private static void assertSays(NetworkSpec network, String problem, Fix fix) {
    List<Diagnostic> problems = new ShapeInference(new LayerCatalog()).analyze(network).problems();
    assertThat(problems)
        .extracting(d -> Texts.ENGLISH.format(d.problem()))
        .containsExactly(problem);
    assertThat(problems.get(0).fixes()).containsExactly(fix);
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
