package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.project.Templates;

/** What the analysis counts, against DL4J's own count and against sums worked out by hand. */
class CountsTest {

  private final ShapeInference inference = new ShapeInference(new LayerCatalog());
  private final NetworkCompiler compiler = new NetworkCompiler(new LayerCatalog());

  @ParameterizedTest
  @CsvSource({
    "linear-regression, 2, 1",
    // 4·16 + 16 + 16·3 + 3
    "iris, 131, 112",
    // 784·128 + 128 + 128·10 + 10
    "mnist-mlp, 101770, 101632",
    // 784·256 + 256 + 256·128 + 128 + 128·10 + 10
    "mnist-deep-mlp, 235146, 234752",
    "mnist-deep-mlp-momentum, 235146, 234752",
    // 9·32 + 32 + 13·13·32·128 + 128 + 1290; 9·32·26·26 + 13·13·32·128 + 1280
    "mnist-cnn, 693962, 888192",
  })
  void countsOfTheTemplates(String template, long parameters, long multiplyAdds) {
    NetworkSpec network = new Templates().find(template).orElseThrow().project().network();

    NetworkAnalysis analysis = inference.analyze(network);

    assertThat(analysis.parameters()).isEqualTo(parameters);
    assertThat(analysis.multiplyAdds()).isEqualTo(multiplyAdds);
    assertThat(compile(network).parameterCount()).isEqualTo(analysis.numbers());
  }

  @Property(tries = 100)
  void weightsAndShapesAreWhatDl4jMakesOfThem(@ForAll("networks") NetworkSpec network) {
    NetworkAnalysis analysis = inference.analyze(network);
    assertThat(analysis.canTrain()).isTrue();

    CompiledNetwork compiled = compile(network);

    assertThat(compiled.parameterCount()).isEqualTo(analysis.parameters());
    assertThat(compiler.weightsOf(network)).isEqualTo(analysis.parameters());
    // Every layer is run: a shape that DL4J sees otherwise would fail or give another length.
    float[] answers = compiled.predict(new float[2 * compiled.inputLength()], 2);
    assertThat(answers).hasSize(2 * compiled.outputLength());
  }

  @Provide
  Arbitrary<NetworkSpec> networks() {
    return Arbitraries.randoms().map(CountsTest::random);
  }

  /** A sound network: some layers on an image, then some on a vector. */
  private static NetworkSpec random(java.util.Random random) {
    boolean image = random.nextBoolean();
    Drawing drawing =
        image
            ? Drawing.of(1 + random.nextInt(3), 9 + random.nextInt(6), 9 + random.nextInt(6))
            : Drawing.of(1 + random.nextInt(20));
    for (int i = random.nextInt(3); image && i > 0; i--) {
      Object kernel = List.of(1 + random.nextInt(3), 1 + random.nextInt(3));
      Object stride = List.of(1 + random.nextInt(2), 1 + random.nextInt(3));
      String padding = i > 1 || random.nextBoolean() ? "same" : "valid";
      switch (random.nextInt(3)) {
        case 0 ->
            drawing.then(
                "conv2d",
                "filters",
                1 + random.nextInt(4),
                "kernel",
                kernel,
                "stride",
                stride,
                "padding",
                "same",
                "bias",
                random.nextBoolean());
        case 1 -> drawing.then("maxpool2d", "kernel", kernel, "stride", 1, "padding", padding);
        default -> drawing.then("dropout", "rate", 0.25);
      }
    }
    if (image) {
      drawing.then("flatten");
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> drawing.then("activation", "activation", "tanh");
        case 1 -> drawing.then("dropout", "rate", 0.5);
        case 2 -> drawing.then("flatten");
        default ->
            drawing.then("dense", "units", 1 + random.nextInt(8), "bias", random.nextBoolean());
      }
    }
    return random.nextBoolean()
        ? drawing.dense(2 + random.nextInt(3), "softmax").classes()
        : drawing.dense(1 + random.nextInt(3), "identity").then("dropout").values();
  }

  private CompiledNetwork compile(NetworkSpec network) {
    return compiler.compile(network, OptimizerSpec.of(OptimizerType.SGD), 1);
  }
}
