package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.project.Templates;

/** Each kind of layer in our own loops against DL4J in double precision. */
class FastNetworkTest {

  private static final int BATCH = 6;

  record Case(String name, NetworkSpec network) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> networks() {
    return Stream.of(
            Stream.of(
                    "identity",
                    "relu",
                    "leaky-relu",
                    "elu",
                    "selu",
                    "gelu",
                    "swish",
                    "mish",
                    "softplus",
                    "hard-sigmoid",
                    "tanh",
                    "sigmoid")
                .flatMap(FastNetworkTest::activations),
            losses(),
            convolutions(),
            poolings(),
            Stream.of(
                new Case("no bias", vector("dense", "units", 5, "bias", false)),
                new Case("batchnorm", vector("batchnorm")),
                new Case("batchnorm of images", image("batchnorm", "decay", 0.7)),
                new Case("flatten", image("flatten")),
                new Case("frozen", vector("dense", "units", 5, "trainable", false)),
                new Case("penalties", vector("dense", "units", 5, "l1", 0.1, "l2", 0.2)),
                new Case("prelu of images", image("prelu")),
                new Case("layernorm", vector("layernorm")),
                new Case("groupnorm of images", image("groupnorm", "groups", 3)),
                new Case("cropping", image("cropping2d")),
                new Case(
                    "padding",
                    image("zeropadding2d", "top", 1, "bottom", 2, "left", 3, "right", 0)),
                new Case("upsampling", image("upsampling2d", "factor", List.of(3, 2))),
                new Case("global mean", image("globalpool2d")),
                new Case("global max", image("globalpool2d", "pooling", "maximum"))),
            merges())
        .flatMap(each -> each);
  }

  private static Stream<Case> activations(String name) {
    return Stream.of(
        new Case(name, Drawing.of(7).dense(9, name).dense(4, "softmax").classes()),
        new Case(name + " alone", vector("activation", "activation", name)),
        new Case(name + " in a convolution", image("conv2d", "filters", 3, "activation", name)));
  }

  private static Stream<Case> losses() {
    return Stream.of(
        loss("cross-entropy", "softmax"),
        loss("binary-cross-entropy", "sigmoid"),
        loss("mean-squared-error", "identity"),
        loss("mean-absolute-error", "tanh"),
        loss("huber", "identity"),
        loss("hinge", "identity"),
        loss("kullback-leibler", "softmax"),
        new Case(
            "softmax by itself before the loss",
            Drawing.of(7)
                .dense(4, "identity")
                .then("activation", "activation", "softmax")
                .classes()));
  }

  private static Case loss(String loss, String activation) {
    return new Case(
        loss + " of " + activation,
        Drawing.of(7).dense(4, activation).then("output", "loss", loss).network());
  }

  private static Stream<Case> convolutions() {
    return Stream.of(
        window("conv2d", "filters", 4),
        window("conv2d", "filters", 4, "padding", "same"),
        window("conv2d", "filters", 4, "padding", "same", "stride", List.of(2, 2)),
        window("conv2d", "filters", 4, "stride", List.of(2, 3), "bias", false),
        window("conv2d", "filters", 3, "kernel", List.of(2, 4), "padding", "same"),
        window("conv2d", "filters", 3, "kernel", List.of(1, 1), "stride", List.of(2, 2)),
        window("conv2d", "filters", 3, "dilation", List.of(2, 1), "padding", "same"),
        window("conv2d", "filters", 3, "padding", "explicit", "paddingSize", List.of(2, 1)),
        window(
            "conv2d",
            "filters",
            3,
            "padding",
            "explicit",
            "paddingSize",
            List.of(3, 2),
            "stride",
            List.of(2, 2),
            "kernel",
            List.of(3, 2)));
  }

  private static Stream<Case> poolings() {
    return Stream.of(
        window("maxpool2d"),
        window("maxpool2d", "kernel", List.of(3, 2), "stride", List.of(2, 1)),
        window("maxpool2d", "kernel", List.of(3, 3), "stride", List.of(2, 2), "padding", "same"),
        window("maxpool2d", "padding", "explicit", "paddingSize", List.of(1, 1)),
        window("maxpool2d", "stride", List.of(1, 1)),
        window("avgpool2d"),
        window("avgpool2d", "kernel", List.of(3, 2), "stride", List.of(1, 2)));
  }

  private static Case window(String type, Object... settings) {
    return new Case(type + " " + List.of(settings), image(type, settings));
  }

  private static Stream<Case> merges() {
    return Stream.of("add", "average", "subtract", "multiply", "maximum", "concatenate")
        .flatMap(
            type ->
                Stream.of(
                    new Case(
                        type,
                        Drawing.of(7)
                            .named("a", "dense", "units", 6, "activation", "tanh")
                            .named("b", "dense", "units", 6, "activation", "relu")
                            .apart("m", type)
                            .wire("a", "m")
                            .wire("b", "m")
                            .dense(4, "softmax")
                            .classes()),
                    new Case(
                        type + " of images",
                        Drawing.of(2, 6, 5)
                            .named("a", "conv2d", "filters", 3)
                            .named("b", "conv2d", "filters", 3, "padding", "same")
                            .apart("m", type)
                            .wire("a", "m")
                            .wire("b", "m")
                            .then("flatten")
                            .dense(4, "softmax")
                            .classes())));
  }

  /** The layer amid others, so that a gradient goes through it. */
  private static NetworkSpec vector(String type, Object... settings) {
    return Drawing.of(7).dense(6, "tanh").then(type, settings).dense(4, "softmax").classes();
  }

  /** The same with images of two channels, of 7 rows and 6 columns. */
  private static NetworkSpec image(String type, Object... settings) {
    Drawing drawing =
        Drawing.of(2, 7, 6)
            .then("conv2d", "filters", 3, "kernel", List.of(1, 1), "activation", "tanh")
            .then(type, settings);
    boolean flat = type.equals("flatten") || type.equals("globalpool2d");
    return (flat ? drawing : drawing.named("flat", "flatten")).dense(4, "softmax").classes();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void findsTheGradientsOfDl4j(Case each) {
    new SlowTwin(each.network(), SlowTwin.GRADIENT)
        .computedFast()
        .assertGradientsAlike(BATCH, 1e-5);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void learnsAndAnswersAsDl4jDoes(Case each) {
    SlowTwin twin =
        new SlowTwin(
            each.network(), OptimizerSpec.of(OptimizerType.MOMENTUM).with("learningRate", 0.02));
    twin.computedFast().assertTrainAlike(4, BATCH, 5e-5);
    twin.assertTrainOn(3, 5e-5); // A smaller batch in the same arrays.
    twin.assertPredictAlike(1, 5e-5);
    twin.assertPredictAlike(9, 5e-5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsSequencesAsDl4jDoes(boolean padded) {
    NetworkSpec network =
        Drawing.of(6, 3)
            .then("lstm", "units", 5, "steps", "all")
            .named("second", "lstm", "units", 4, "l2", 0.01)
            .dense(3, "softmax")
            .classes();
    SlowTwin twin = new SlowTwin(network, SlowTwin.GRADIENT).padded(padded ? 6 : 0, 0);
    twin.computedFast().assertTrainAlike(4, BATCH, 5e-5);
    twin.assertTrainOn(2, 5e-5);
    twin.assertPredictAlike(1, 5e-5);
    twin.assertPredictAlike(9, 5e-5);
  }

  /** Layers of our own among them, whose arithmetic is handed DL4J's arrays. */
  @ParameterizedTest
  @CsvSource({
    "gru, false",
    "gru, true",
    "attention, false",
    "attention, true",
    "feedforward, true",
    "decoderblock, false",
    "encoderblock, true",
    "layernorm, true",
    "positions, true"
  })
  void handsSequencesToOwnLayersAndJudgesTheirSteps(String type, boolean padded) {
    Drawing drawing = Drawing.of(6, 4).then("lstm", "units", 4, "steps", "all").then(type);
    NetworkSpec network = drawing.then("laststep").dense(3, "softmax").classes();
    NetworkSpec each =
        Drawing.of(6, 4)
            .then("lstm", "units", 4, "steps", "all", "direction", "both")
            .then(type)
            .dense(3, "softmax")
            .classes();
    for (NetworkSpec one : type.equals("gru") ? List.of(each) : List.of(network, each)) {
      SlowTwin twin =
          new SlowTwin(one, SlowTwin.GRADIENT.with("learningRate", 0.1)).padded(padded ? 6 : 0, 0);
      twin.computedFast().assertTrainAlike(3, BATCH, 1e-4);
      twin.assertTrainOn(2, 1e-4);
      twin.assertPredictAlike(1, 1e-4);
      twin.assertPredictAlike(9, 1e-4);
    }
  }

  /** Steps made of one answer are all there, however short the sequence was that led to it. */
  @Test
  void stepsThatAreMadeAnewAreAllThere() {
    NetworkSpec network =
        Drawing.of(6, 3)
            .then("lstm", "units", 5, "steps", "all")
            .named("norm", "layernorm")
            .named("short", "lstm", "units", 4)
            .then("repeat", "times", 4)
            .named("behind", "layernorm")
            .named("again", "lstm", "units", 3, "steps", "all")
            .then("attention", "heads", 1)
            .then("laststep")
            .dense(3, "softmax")
            .classes();
    SlowTwin twin = new SlowTwin(network, SlowTwin.GRADIENT.with("learningRate", 0.1));
    twin.padded(6, 0).computedFast().assertTrainAlike(4, BATCH, 5e-5);
    twin.assertPredictAlike(9, 5e-5);
  }

  @ParameterizedTest
  @CsvSource({"tanh, false", "tanh, true", "relu, true", "sigmoid, false"})
  void readsSequencesBySimpleRecurrentLayersAsDl4jDoes(String activation, boolean padded) {
    NetworkSpec network =
        Drawing.of(6, 3)
            .then("simplernn", "units", 5, "steps", "all", "activation", activation)
            .named("second", "simplernn", "units", 4, "direction", "both", "activation", activation)
            .dense(3, "softmax")
            .classes();
    SlowTwin twin =
        new SlowTwin(network, SlowTwin.GRADIENT.with("learningRate", 0.1))
            .padded(padded ? 6 : 0, 0);
    twin.computedFast().assertTrainAlike(4, BATCH, 5e-5);
    twin.assertTrainOn(2, 5e-5);
    twin.assertPredictAlike(1, 5e-5);
    twin.assertPredictAlike(9, 5e-5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsTokensAsDl4jDoes(boolean padded) {
    NetworkSpec network =
        Drawing.tokens(5, 7)
            .then("embedding", "features", 4)
            .then("lstm", "units", 6)
            .dense(3, "softmax")
            .classes();
    SlowTwin twin = new SlowTwin(network, SlowTwin.GRADIENT).padded(padded ? 5 : 0, 7);
    twin.computedFast().assertTrainAlike(4, BATCH, 5e-5);
    twin.assertPredictAlike(9, 5e-5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mnist-deep-mlp", "lenet5", "resnet-mini"})
  void learnsTemplatesAsDl4jDoes(String id) {
    var project = new Templates().find(id).orElseThrow().project();
    SlowTwin twin = new SlowTwin(project.network(), SlowTwin.GRADIENT.with("learningRate", 0.01));
    twin.computedFast().assertTrainAlike(2, 4, 5e-5);
    twin.assertPredictAlike(2, 5e-5);
  }

  @Test
  void classesThatWeighDifferentlyDoSoHere() {
    NetworkSpec network = Drawing.of(7).dense(5, "tanh").dense(3, "softmax").classes();
    new SlowTwin(network, SlowTwin.GRADIENT, List.of(0.5, 2.0, 1.25))
        .computedFast()
        .assertGradientsAlike(BATCH, 1e-5);
  }

  @Test
  void dropsAsManyAsAskedAndTheSameFromTheSameSeed() {
    NetworkSpec network =
        Drawing.of(400)
            .then("dropout", "rate", 0.3)
            .then("dense", "units", 1, "activation", "identity", "bias", false)
            .values();
    float[] first = gradientOfOnes(network, 3);

    assertThat(gradientOfOnes(network, 3)).isEqualTo(first);
    assertThat(gradientOfOnes(network, 4)).isNotEqualTo(first);
    // Each weight's gradient is in proportion to how many of the 50 samples kept its input.
    double mean = 0;
    double spread = 0;
    for (float each : first) {
      mean += each / first.length;
    }
    for (float each : first) {
      spread += (each / mean - 1) * (each / mean - 1) / first.length;
    }
    assertThat(mean).isBetween(1.97, 2.03); // Twice the mean factor, which has to be 1.
    assertThat(Math.sqrt(spread)).isBetween(0.08, 0.10); // √(0.3 / 0.7 / 50) is 0.093.
  }

  private static float[] gradientOfOnes(NetworkSpec network, long seed) {
    CompiledNetwork compiled =
        new NetworkCompiler(new LayerCatalog()).compile(network, SlowTwin.GRADIENT, 1);
    compiled.restoreWeights(new float[400]);
    compiled.beginEpoch(seed);
    float[] ones = new float[50 * 400];
    java.util.Arrays.fill(ones, 1);
    float[] targets = new float[50];
    java.util.Arrays.fill(targets, 1);
    assertThat(compiled.step().computesFast()).isTrue();
    compiled.train(compiled.prepare(ones, targets, 50));
    return compiled.copyWeights();
  }

  @Test
  void stepsDrawAnewAndAnswersDropNothing() {
    NetworkSpec network =
        Drawing.of(300).then("dropout", "rate", 0.5).dense(3, "softmax").classes();
    SlowTwin twin = new SlowTwin(network, SlowTwin.GRADIENT.with("learningRate", 1e-9));
    twin.computedFast();
    float[] x = twin.inputs(BATCH);
    PreparedBatch batch = twin.fast.prepare(x, twin.classes(BATCH), BATCH);

    assertThat(twin.fast.train(batch).loss()).isNotEqualTo(twin.fast.train(batch).loss());
    twin.assertPredictAlike(BATCH, 1e-5);
  }

  @Test
  void aLossThatIsNoNumberIsTold() {
    NetworkSpec network = Drawing.of(3).dense(4, "relu").dense(2, "softmax").classes();
    SlowTwin twin = new SlowTwin(network, SlowTwin.GRADIENT);
    PreparedBatch batch = twin.fast.prepare(new float[] {1, Float.NaN, 1}, new float[] {1, 0}, 1);

    assertThat(twin.fast.train(batch).loss()).isNaN();
    assertThat(twin.fast.hasFiniteWeights()).isFalse();
  }

  @Test
  void whatIsNotKnownIsLeftToDl4j() {
    NetworkSpec network =
        Drawing.of(4)
            .dense(6, "tanh")
            .then("reshape", "targetShape", List.of(1, 2, 3))
            .then("flatten")
            .dense(3, "softmax")
            .classes();
    SlowTwin twin = new SlowTwin(network, SlowTwin.GRADIENT);

    assertThat(twin.fast.step().computesFast()).isFalse();
    twin.assertGradientsAlike(BATCH, 1e-5);
  }
}
