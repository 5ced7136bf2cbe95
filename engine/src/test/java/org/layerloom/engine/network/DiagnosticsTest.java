package org.layerloom.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.Texts;

/** One network for each thing that can be wrong with one. */
class DiagnosticsTest {

  private static final TaskShape DIGITS = new TaskShape(TensorShape.image(1, 28, 28), 10, true);
  private static final TaskShape LINE = new TaskShape(TensorShape.vector(1), 1, false);

  private final ShapeInference inference = new ShapeInference(new LayerCatalog());

  @Test
  void aSoundNetworkHasNoProblems() {
    NetworkSpec network = Drawing.of(784).dense(32, "relu").dense(10, "softmax").classes();

    assertThat(inference.analyze(network, DIGITS).problems()).isEmpty();
    assertThat(inference.analyze(network).canTrain()).isTrue();
  }

  @Test
  void anEmptyNetworkSaysWhereToBegin() {
    assertThat(keys(NetworkSpec.EMPTY)).containsExactly("problem.empty");
  }

  @Test
  void missesInputAndOutput() {
    NetworkSpec network = new Drawing().apart("dense", "dense").network();

    assertThat(keys(network))
        .containsExactly("problem.openInput", "problem.noInput", "problem.noOutput");
  }

  @Test
  void offersAnOutputBehindTheOnlyFreeLayer() {
    NetworkAnalysis analysis = inference.analyze(Drawing.of(4).dense(2, "softmax").network());

    assertThat(analysis.problems())
        .singleElement()
        .satisfies(
            d -> assertThat(d.fixes()).containsExactly(new Fix.AppendAfter("dense", "output")));
  }

  @Test
  void offersNoOutputWhereItsPlaceIsInDoubt() {
    NetworkSpec network =
        Drawing.of(4).dense(2, "softmax").from("input").dense(2, "softmax").network();

    assertThat(only(network, "problem.noOutput").fixes()).isEmpty();
  }

  @Test
  void countsSeveralInputsAndOutputs() {
    NetworkSpec network =
        Drawing.of(4)
            .dense(2, "softmax")
            .then("output")
            .apart("second", "input", "shape", 4)
            .named("other", "dense", "activation", "softmax")
            .named("end", "output")
            .network();

    assertThat(keys(network)).containsExactly("problem.manyInputs", "problem.manyOutputs");
    assertThat(only(network, "problem.manyInputs").fixes())
        .containsExactly(new Fix.Remove("second"));
  }

  @Test
  void aNetworkWithoutWeightsHasNothingToLearn() {
    assertThat(keys(Drawing.of(3).then("activation", "activation", "softmax").classes()))
        .containsExactly("problem.noWeights");
  }

  @Test
  void weightsThatDoNotLeadToTheOutputDoNotCount() {
    NetworkSpec network =
        Drawing.of(3)
            .dense(3, "relu")
            .from("input")
            .then("activation", "activation", "softmax")
            .classes();

    assertThat(keys(network)).containsExactly("problem.noWeights", "problem.looseEnd");
  }

  @Test
  void aLayerApartDoesNotHideThatThereIsNothingToLearn() {
    NetworkSpec network =
        new Drawing()
            .apart("lonely", "dense")
            .apart("input", "input", "shape", 3)
            .then("activation", "activation", "softmax")
            .classes();

    assertThat(keys(network)).containsExactly("problem.noWeights", "problem.apart");
  }

  @Test
  void twoLayersWithOneIdAreNamed() {
    NetworkSpec network =
        Drawing.of(4).dense(2, "softmax").apart("dense", "dropout").from("dense").classes();

    assertThat(keys(network)).containsExactly("problem.duplicateId");
  }

  @Test
  void anUnknownTypeIsNamedAndNothingBehindItBlamed() {
    NetworkSpec network = Drawing.of(4).then("mystery").dense(2, "softmax").classes();

    Diagnostic problem = only(network, "problem.unknownType");
    assertThat(problem.problem().toString()).contains("Mystery").contains("“mystery”");
    assertThat(problem.fixes()).containsExactly(new Fix.Remove("mystery"));
    assertThat(keys(network)).hasSize(1);
  }

  @Test
  void aLayerApartIsAWarningThatCanBeRemoved() {
    NetworkSpec network =
        new Drawing()
            .apart("lonely", "conv2d")
            .apart("input", "input", "shape", 4)
            .dense(2, "softmax")
            .classes();

    NetworkAnalysis analysis = inference.analyze(network);
    assertThat(analysis.canTrain()).isTrue();
    assertThat(only(network, "problem.apart").fixes()).containsExactly(new Fix.Remove("lonely"));
  }

  @Test
  void anOutputWithoutAWireCannotTrain() {
    NetworkSpec network = Drawing.of(4).dense(2, "softmax").apart("output", "output").network();

    assertThat(keys(network)).containsExactly("problem.openInput");
    assertThat(inference.analyze(network).canTrain()).isFalse();
  }

  @Test
  void aNetworkInTwoPartsNamesTheOpenInputAlone() {
    NetworkSpec network =
        Drawing.of(4).dense(3, "relu").apart("second", "dense", "activation", "softmax").classes();

    Diagnostic problem = only(network, "problem.openInput");
    assertThat(problem.layerId()).contains("second");
    assertThat(keys(network)).hasSize(1);
  }

  @Test
  void anInputTakesOneWire() {
    NetworkSpec network =
        Drawing.of(4).dense(4, "relu").dense(2, "softmax").wire("input", "dense_3").classes();

    assertThat(only(network, "problem.crowdedInput").layerId()).contains("dense_3");
    assertThat(keys(network)).hasSize(1);
  }

  @Test
  void theSameWireTwiceIsOneTooMany() {
    NetworkSpec network = Drawing.of(4).dense(2, "softmax").wire("input", "dense").classes();

    assertThat(keys(network)).containsExactly("problem.crowdedInput");
  }

  @Test
  void wiresThatEndOrBeginNowhereAreNamed() {
    NetworkSpec network =
        Drawing.of(4)
            .dense(2, "softmax")
            .wire("ghost", "input")
            .wire("dense", "nirvana")
            .wire("input", "dense", "sideways")
            .classes();

    assertThat(keys(network))
        .containsExactlyInAnyOrder(
            "problem.strayWire", // into the Input layer, which has no inputs
            "problem.wireFromNowhere",
            "problem.wireToNowhere",
            "problem.strayWire");
  }

  @Test
  void nothingComesOutOfAnOutputLayer() {
    NetworkSpec network =
        Drawing.of(4).dense(2, "softmax").then("output").named("late", "dense").network();

    assertThat(keys(network)).contains("problem.wireFromEnd");
  }

  @Test
  void refusesACycleAndNamesTheNodes() {
    NetworkSpec network =
        new Drawing()
            .apart("end", "output")
            .apart("input", "input")
            .dense(4, "relu")
            .then("activation")
            .then("dropout")
            .wire("dropout", "dense")
            .wire("dropout", "end")
            .network();

    Diagnostic cycle = only(network, "problem.cycle");
    assertThat(cycle.problem().toString()).contains("Dense → Activation → Dropout → Dense.");
    assertThat(cycle.layerId()).contains("dense");
  }

  @Test
  void refusesALayerThatFeedsItself() {
    NetworkSpec network = Drawing.of(4).dense(4, "relu").wire("dense", "dense").classes();

    assertThat(only(network, "problem.cycle").problem().toString()).contains("Dense → Dense.");
  }

  @Test
  void namesEachOfTwoCycles() {
    NetworkSpec network =
        Drawing.of(4)
            .named("a", "dense")
            .named("b", "dense")
            .wire("b", "a")
            .named("between", "dense")
            .named("c", "dense")
            .named("d", "dense")
            .wire("d", "c")
            .classes();

    assertThat(messages(network))
        .anyMatch(text -> text.contains("A → B → A."))
        .anyMatch(text -> text.contains("C → D → C."))
        .noneMatch(text -> text.contains("Between →"));
  }

  @Test
  void tellsAWrongValueOnACycleToo() {
    NetworkSpec network = Drawing.of(4).then("dense", "units", -1).wire("dense", "dense").classes();

    assertThat(keys(network)).contains("problem.parameter", "problem.cycle");
  }

  @Test
  void aLooseEndIsAWarning() {
    NetworkSpec network =
        Drawing.of(4).dense(2, "softmax").named("side", "dense").from("dense").classes();

    assertThat(only(network, "problem.looseEnd").layerId()).contains("side");
    assertThat(inference.analyze(network).canTrain()).isTrue();
  }

  @Test
  void aWrongValueSaysWhatIsAllowedAndNothingBehindItIsBlamed() {
    NetworkSpec network = Drawing.of(4).then("dense", "units", 0).dense(2, "softmax").classes();

    assertThat(messages(network))
        .containsExactly("Dense: Units must be a whole number from 1 to 65536, not “0”.");
  }

  @Test
  void everyWrongValueOfALayerIsTold() {
    NetworkSpec network =
        Drawing.of(4).then("dense", "units", "many", "activation", "wavy", "bias", 3).classes();

    assertThat(keys(network))
        .containsExactly("problem.parameter", "problem.parameter", "problem.parameter");
  }

  @Test
  void denseNeedsAVectorAndOffersFlatten() {
    NetworkSpec network = Drawing.of(1, 28, 28).dense(10, "softmax").classes();

    Diagnostic problem = only(network, "problem.needsVector");
    assertThat(problem.problem().toString()).contains("1 × 28 × 28");
    assertThat(problem.fixes()).containsExactly(new Fix.InsertBefore("dense", "flatten"));
  }

  @Test
  void softmaxNeedsAVector() {
    NetworkSpec network =
        Drawing.of(1, 4, 4).then("activation", "activation", "softmax").then("flatten").classes();

    assertThat(only(network, "problem.softmaxNeedsVector").layerId()).contains("activation");
  }

  @Test
  void convolutionAndPoolingNeedAnImage() {
    assertThat(keys(Drawing.of(784).then("conv2d").network())).contains("problem.needsImage");
    assertThat(keys(Drawing.of(784).then("maxpool2d").network())).contains("problem.needsImage");
  }

  @Test
  void aKernelLargerThanItsInputCanBePadded() {
    NetworkSpec network =
        Drawing.of(1, 4, 4)
            .then("conv2d", "kernel", 5)
            .then("flatten")
            .dense(2, "softmax")
            .classes();

    Diagnostic problem = only(network, "problem.kernelTooLarge");
    assertThat(problem.problem().toString()).contains("5 × 5").contains("4 × 4");
    assertThat(problem.fixes()).containsExactly(new Fix.SetParameter("conv2d", "padding", "same"));
    assertThat(keys(network)).hasSize(1);
  }

  @Test
  void outputNeedsAVector() {
    assertThat(keys(Drawing.of(1, 4, 4).then("conv2d").values()))
        .containsExactly("problem.outputNeedsVector");
  }

  @Test
  void refusesLayersThatNoMemoryHolds() {
    assertThat(keys(Drawing.of(1_000_000).dense(65_536, "relu").network()))
        .contains("problem.tooLarge");
    assertThat(
            messages(
                Drawing.of(1, 1_000_000, 1_000_000).then("flatten").dense(2, "softmax").classes()))
        .containsExactly("Input: the layer is too large to compute with.");
    assertThat(messages(Drawing.of(3).dense(2, "softmax").classes())).isEmpty();

    // Output and weights are small, but each of 40,000 steps looks at each.
    assertThat(keys(Drawing.of(40_000, 4).then("attention", "heads", 4).network()))
        .contains("problem.tooLarge");
  }

  @Test
  void refusesANetworkWhoseWeightsTogetherAreTooMany() {
    NetworkSpec network =
        Drawing.of(15_000)
            .dense(15_000, "relu")
            .dense(15_000, "relu")
            .dense(15_000, "relu")
            .dense(10, "softmax")
            .classes();

    assertThat(keys(network)).containsExactly("problem.tooManyWeights");
  }

  @Test
  void theInputMustTakeASample() {
    NetworkSpec network = Drawing.of(28).dense(10, "softmax").classes();

    Diagnostic problem = only(network, DIGITS, "problem.inputShape");
    assertThat(problem.fixes())
        .containsExactly(new Fix.SetParameter("input", "shape", List.of(1, 28, 28)));
  }

  @Test
  void anImageWithItsChannelsLastIsNotTakenForOneWithItsChannelsFirst() {
    NetworkSpec last = Drawing.of(28, 28, 1).then("flatten").dense(10, "softmax").classes();
    NetworkSpec row = Drawing.of(784).dense(10, "softmax").classes();

    assertThat(keys(last, DIGITS)).containsExactly("problem.inputShape");
    assertThat(keys(row, DIGITS)).isEmpty();
  }

  @Test
  void crossEntropyNeedsSoftmax() {
    NetworkSpec network = Drawing.of(784).dense(10, "relu").classes();

    assertThat(only(network, "problem.needsSoftmax").fixes())
        .containsExactly(new Fix.SetParameter("dense", "activation", "softmax"));
  }

  @Test
  void whereSoftmaxCannotBeSetItIsToBeAdded() {
    NetworkSpec network = Drawing.of(784).dense(10, "softmax").then("dropout").classes();

    Diagnostic problem = only(network, "problem.needsSoftmax");
    assertThat(problem.fixes()).isEmpty();
    assertThat(problem.remedy().toString()).contains("Activation layer").contains("Dropout");
  }

  @Test
  void softmaxWithSquaresIsAWarning() {
    NetworkSpec network = Drawing.of(784).dense(10, "softmax").values();

    assertThat(inference.analyze(network).canTrain()).isTrue();
    assertThat(only(network, "problem.softmaxWithSquares").fixes())
        .containsExactly(new Fix.SetParameter("output", "loss", "cross-entropy"));
  }

  @Test
  void theOutputMustFitTheClasses() {
    NetworkSpec network = Drawing.of(784).dense(12, "softmax").classes();

    assertThat(only(network, DIGITS, "problem.classCount").fixes())
        .containsExactly(new Fix.SetParameter("dense", "units", 10));
  }

  @Test
  void theFixOfAWrongCountReachesThroughLayersThatKeepTheLength() {
    NetworkSpec network =
        Drawing.of(784)
            .dense(12, "identity")
            .then("dropout")
            .then("activation", "activation", "softmax")
            .classes();

    Diagnostic problem = only(network, DIGITS, "problem.classCount");
    assertThat(problem.fixes()).containsExactly(new Fix.SetParameter("dense", "units", 10));
    assertThat(problem.remedy().toString()).contains("Dense");
  }

  @Test
  void aWrongCountThatNoUnitsDecideAsksForADenseLayer() {
    NetworkSpec network =
        Drawing.of(1, 28, 28)
            .then("conv2d")
            .then("flatten")
            .then("activation", "activation", "softmax")
            .classes();

    Diagnostic problem = only(network, DIGITS, "problem.classCount");
    assertThat(problem.fixes()).isEmpty();
    assertThat(problem.remedy().toString()).contains("Dense layer with 10 units before Output");
  }

  @Test
  void theOutputMustFitTheValues() {
    assertThat(keys(Drawing.of(1).dense(2, "identity").values(), LINE))
        .containsExactly("problem.valueCount");
  }

  @Test
  void crossEntropyOnValuesIsNotAlsoBlamedForItsActivation() {
    NetworkSpec network = Drawing.of(1).dense(1, "identity").classes();

    assertThat(only(network, LINE, "problem.lossNeedsClasses").fixes())
        .containsExactly(new Fix.SetParameter("output", "loss", "mean-squared-error"));
    assertThat(keys(network, LINE)).hasSize(1);
  }

  @Test
  void allIndependentProblemsAreTold() {
    NetworkSpec network =
        new Drawing()
            .apart("input", "input", "shape", List.of(1, 1, 1, 28, 28))
            .dense(4, "relu")
            .then("dense", "units", "x")
            .dense(12, "relu")
            .classes();
    NetworkSpec branches =
        Drawing.of(1, 4, 4).then("conv2d", "kernel", 9).then("flatten").dense(3, "relu").classes();

    assertThat(keys(network)).containsExactly("problem.parameter", "problem.parameter");
    assertThat(keys(branches)).containsExactly("problem.kernelTooLarge");
  }

  @Test
  void errorsComeFirstInTheOrderOfTheLayers() {
    NetworkSpec network =
        new Drawing()
            .apart("lonely", "dense")
            .apart("input", "input", "shape", 4)
            .named("late", "dense", "units", 0)
            .named("later", "dense", "units", 0)
            .classes();

    assertThat(inference.analyze(network).problems())
        .extracting(d -> d.layerId().orElse(""))
        .containsExactly("late", "later", "lonely");
  }

  /** The fixes of every diagnostic above lead to a network without it. */
  @Test
  void settingWhatAFixSetsMendsTheProblem() {
    List<NetworkSpec> broken =
        List.of(
            Drawing.of(784).dense(10, "relu").classes(),
            Drawing.of(784).dense(12, "softmax").classes(),
            Drawing.of(28).dense(10, "softmax").classes(),
            Drawing.of(784).dense(10, "softmax").values(),
            Drawing.of(1, 28, 28)
                .then("conv2d", "kernel", 40)
                .then("flatten")
                .dense(10, "softmax")
                .classes());
    for (NetworkSpec network : broken) {
      NetworkSpec mended = network;
      for (Diagnostic problem : inference.analyze(network, DIGITS).problems()) {
        for (Fix fix : problem.fixes()) {
          mended = set(mended, (Fix.SetParameter) fix);
        }
      }
      // An image where a vector was needed is the one follow-up.
      Set<String> left = new TreeSet<>(keys(mended, DIGITS));
      left.remove("problem.needsVector");
      assertThat(left).isEmpty();
    }
  }

  private static NetworkSpec set(NetworkSpec network, Fix.SetParameter fix) {
    List<LayerSpec> layers = new ArrayList<>();
    for (LayerSpec layer : network.layers()) {
      if (layer.id().equals(fix.layerId())) {
        Map<String, Object> changed = new java.util.HashMap<>(layer.parameters());
        changed.put(fix.key(), fix.value());
        layers.add(new LayerSpec(layer.id(), layer.type(), layer.name(), changed));
      } else {
        layers.add(layer);
      }
    }
    return new NetworkSpec(layers, network.connections());
  }

  private List<String> keys(NetworkSpec network) {
    return keys(inference.analyze(network));
  }

  private List<String> keys(NetworkSpec network, TaskShape task) {
    return keys(inference.analyze(network, task));
  }

  private static List<String> keys(NetworkAnalysis analysis) {
    return analysis.problems().stream().map(DiagnosticsTest::key).toList();
  }

  private List<String> messages(NetworkSpec network) {
    return inference.analyze(network).problems().stream()
        .map(d -> Texts.ENGLISH.format(d.problem()))
        .toList();
  }

  private Diagnostic only(NetworkSpec network, String key) {
    return only(inference.analyze(network), key);
  }

  private Diagnostic only(NetworkSpec network, TaskShape task, String key) {
    return only(inference.analyze(network, task), key);
  }

  /** The one diagnostic that says this. */
  private static Diagnostic only(NetworkAnalysis analysis, String key) {
    Optional<Diagnostic> found =
        analysis.problems().stream().filter(d -> key(d).equals(key)).findFirst();
    assertThat(found).as("%s among %s", key, analysis.problems()).isPresent();
    return found.orElseThrow();
  }

  /** What a shape rule says comes wrapped in a sentence with the layer's name. */
  private static String key(Diagnostic diagnostic) {
    return diagnostic.problem().values().stream()
        .filter(value -> diagnostic.problem().key().equals("problem.named"))
        .filter(Message.class::isInstance)
        .map(value -> ((Message) value).key())
        .findFirst()
        .orElse(diagnostic.problem().key());
  }
}
