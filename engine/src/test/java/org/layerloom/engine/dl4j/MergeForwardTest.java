package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What merges make of [1, 5], of its triple and its negative, worked out by hand. */
class MergeForwardTest {

  @ParameterizedTest
  @CsvSource({
    "add, 4, 20",
    "subtract, -2, -10",
    "multiply, 3, 75",
    "average, 2, 10",
    "maximum, 3, 15",
  })
  void twoBranchesMeetNumberByNumber(String merge, float first, float second) {
    CompiledNetwork network =
        compile(branches().from("same").named("m", merge).wire("triple", "m"));
    setWeights(network);

    assertThat(network.predict(new float[] {1, 5}, 1)).containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource({"add, 3, 15", "multiply, -3, -375", "average, 1, 5", "maximum, 3, 15"})
  void threeBranchesMeetNumberByNumber(String merge, float first, float second) {
    CompiledNetwork network =
        compile(
            branches().from("same").named("m", merge).wire("triple", "m").wire("negative", "m"));
    setWeights(network);

    assertThat(network.predict(new float[] {1, 5}, 1)).containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource({"same, triple, 1, 5, 3, 15", "triple, same, 3, 15, 1, 5"})
  void vectorsAreLaidBehindOneAnotherInTheOrderOfTheWires(
      String one, String two, float a, float b, float c, float d) {
    CompiledNetwork network =
        compile(branches().from(one).named("m", "concatenate").wire(two, "m"));
    setWeights(network);

    assertThat(network.predict(new float[] {1, 5}, 1)).containsExactly(a, b, c, d);
  }

  @Test
  void imagesAreLaidBehindOneAnotherByTheirChannels() {
    NetworkSpec drawn =
        Drawing.of(2, 1, 2)
            .named("row", "maxpool2d", "kernel", 1, "stride", 1)
            .from("input")
            .named("first", "conv2d", "filters", 1, "kernel", 1, "activation", "identity")
            .named("m", "concatenate")
            .wire("row", "m")
            .then("flatten")
            .values();
    CompiledNetwork network = compiler().compile(drawn, OptimizerSpec.of(OptimizerType.SGD), 1);
    // The bias, then a weight for each channel: 10 x₁ + x₂ + 100.
    network.graph().getLayer("first").getParam("b").assign(100);
    network.graph().getLayer("first").getParam("W").putScalar(0, 10).putScalar(1, 1);

    NetworkAnalysis analysis = new ShapeInference(new LayerCatalog()).analyze(drawn);
    assertThat(analysis.layer("m").orElseThrow().output()).hasToString("3 × 1 × 2");
    assertThat(network.parameterCount()).isEqualTo(analysis.parameters());
    assertThat(network.predict(new float[] {1, 2, 3, 4}, 1)).containsExactly(113, 124, 1, 2, 3, 4);
  }

  /** DL4J may compute in place: what a branch began with must still be there where it is added. */
  @ParameterizedTest
  @CsvSource({"activation, -2, 10", "prelu, -2.5, 10", "dropout, -4, 10", "gaussiannoise, -4, 10"})
  void aShortcutCarriesWhatTheBranchBeganWith(String type, float first, float second) {
    CompiledNetwork network =
        compile(
            Drawing.of(2)
                .named("same", "dense", "units", 2, "activation", "identity", "bias", false)
                .named("bend", type)
                .named("m", "add")
                .wire("same", "m"));
    set(network, "same", 1);

    assertThat(network.predict(new float[] {-2, 5}, 1)).containsExactly(first, second);
  }

  private static Drawing branches() {
    return Drawing.of(2)
        .named("same", "dense", "units", 2, "activation", "identity", "bias", false)
        .from("input")
        .named("triple", "dense", "units", 2, "activation", "identity", "bias", false)
        .from("input")
        .named("negative", "dense", "units", 2, "activation", "identity", "bias", false);
  }

  private static void setWeights(CompiledNetwork network) {
    set(network, "same", 1);
    set(network, "triple", 3);
    set(network, "negative", -1);
  }

  /** A diagonal of one number: the layer multiplies by it. */
  private static void set(CompiledNetwork network, String layer, double times) {
    INDArray weights = network.graph().paramTable().get(layer + "_W");
    if (weights != null) { // A branch that leads nowhere is left out.
      weights.assign(Nd4j.eye(2).muli(times));
    }
  }

  private static CompiledNetwork compile(Drawing drawing) {
    return compiler().compile(drawing.values(), OptimizerSpec.of(OptimizerType.SGD), 1);
  }

  private static NetworkCompiler compiler() {
    return new NetworkCompiler(new LayerCatalog());
  }
}
