package org.layerloom.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Templates;
import org.layerloom.engine.text.Message;

/** Whoever is to tell the next token must not see it. */
class LookAheadTest {

  private static final int TIME = 6;
  private static final int TOKENS = 5;
  private static final int WIDTH = 4;

  private static final TaskShape NEXT =
      new TaskShape(TensorShape.tokens(TIME, TOKENS), TOKENS, true, true, true);

  private static Drawing embedded() {
    return Drawing.tokens(TIME, TOKENS).then("embedding", "features", 4);
  }

  private static NetworkSpec ending(Drawing body) {
    return body.dense(TOKENS, "softmax").classes();
  }

  private static List<Diagnostic> warnings(NetworkSpec network, TaskShape task) {
    NetworkAnalysis analysis = new ShapeInference(new LayerCatalog()).analyze(network, task);
    assertThat(analysis.firstError()).isEmpty();
    return analysis.problems();
  }

  private static Diagnostic warning(NetworkSpec network) {
    List<Diagnostic> warnings = warnings(network, NEXT);
    assertThat(warnings).hasSize(1);
    assertThat(((Message) warnings.get(0).problem().values().get(1)).key())
        .isEqualTo("problem.seesLater");
    assertThat(warnings.get(0).isError()).isFalse();
    return warnings.get(0);
  }

  @Test
  void anEncoderBecomesADecoder() {
    Diagnostic found = warning(ending(embedded().named("block", "encoderblock", "heads", 2)));

    assertThat(found.layerId()).contains("block");
    assertThat(found.fixes()).containsExactly(new Fix.ChangeType("block", "decoderblock"));
  }

  @Test
  void attentionBecomesCausal() {
    assertThat(warning(ending(embedded().named("heads", "attention", "heads", 2))).fixes())
        .containsExactly(new Fix.SetParameter("heads", "causal", true));
  }

  @Test
  void recurrentLayersReadForward() {
    assertThat(
            warning(ending(embedded().named("cells", "lstm", "direction", "both", "steps", "all")))
                .fixes())
        .containsExactly(new Fix.SetParameter("cells", "direction", "forward"));
  }

  @Test
  void convolutionLooksBackAlone() {
    assertThat(warning(ending(embedded().named("window", "conv1d", "edges", "same"))).fixes())
        .containsExactly(new Fix.SetParameter("window", "edges", "causal"));
  }

  @Test
  void whatHasNoRemedyOfOneClickIsNamed() {
    assertThat(
            warning(
                    ending(
                        embedded()
                            .then("crossattention", "heads", 2)
                            .wire("embedding", "crossattention", "memory")))
                .remedy()
                .key())
        .isEqualTo("remedy.seesLater.crossAttention");
    assertThat(
            warning(ending(embedded().then("maxpool1d", "length", 2, "step", 1, "edges", "same")))
                .layerId())
        .contains("maxpool1d");
    assertThat(warning(ending(embedded().then("laststep").then("repeat", "times", TIME))).layerId())
        .contains("repeat");
  }

  @Test
  void whatLooksBackAloneIsNotBlamed() {
    assertThat(
            warnings(
                ending(
                    embedded()
                        .then("decoderblock", "heads", 2)
                        .then("attention", "heads", 2, "causal", true)
                        .then("gru", "units", 4, "steps", "all")
                        .then("conv1d", "filters", 4, "edges", "causal")
                        .then("conv1d", "filters", 4, "length", 1)
                        .then("layernorm")),
                NEXT))
        .isEmpty();
  }

  /** Of all layers: who lets a later step change an earlier answer is blamed, and nobody else. */
  @ParameterizedTest
  @MethodSource("layersOnSteps")
  void whoeverMixesStepsIsBlamed(String id) {
    LayerType type = new LayerCatalog().find(id).orElseThrow();
    Map<String, Object> settings = stepByStep(type);
    Object[] inTurn =
        settings.entrySet().stream()
            .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
            .toArray();
    Drawing drawing = Drawing.of(TIME, WIDTH).then(id, inTurn);
    CompiledNetwork network =
        new NetworkCompiler(new LayerCatalog())
            .compile(
                drawing.dense(TOKENS, "softmax").classes(), OptimizerSpec.of(OptimizerType.SGD), 3);
    float[] x = new float[TIME * WIDTH];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) Math.sin(3 * i + 1);
    }
    float[] before = network.predict(x, null, 1).clone();
    x[x.length - 1] = 2;
    x[x.length - WIDTH] = -1;
    float[] after = network.predict(x, null, 1);
    int changed = 0;
    while (changed < after.length && Math.abs(after[changed] - before[changed]) < 1e-6) {
      changed++;
    }

    assertThat(changed < (TIME - 1) * TOKENS)
        .as("a later step changes an earlier answer")
        .isEqualTo(
            type.seesLaterSteps(new ParameterValues(type.parameters(), settings)).isPresent());
  }

  /** All that give as many steps as they take. */
  static Stream<String> layersOnSteps() {
    TensorShape steps = TensorShape.sequence(TIME, WIDTH);
    return new LayerCatalog()
        .all().stream()
            .filter(type -> type.inputs().size() == 1 && type.inputs().get(0).least() == 1)
            .filter(type -> type.hasOutput() && type.sharesWeightsOf().isEmpty())
            .filter(
                type ->
                    type.infer(
                                new ParameterValues(type.parameters(), stepByStep(type)),
                                List.of(steps))
                            instanceof LayerOutcome.Fits fits
                        && fits.shape().isSequence()
                        && fits.shape().size(Axis.TIME) == TIME)
            .map(LayerType::id);
  }

  private static Map<String, Object> stepByStep(LayerType type) {
    Map<String, Object> settings =
        new HashMap<>(Map.of("steps", "all", "edges", "same", "step", 1, "heads", 2));
    settings.keySet().retainAll(type.parameters().stream().map(Parameter::key).toList());
    return settings;
  }

  /** Another task of the same shape, such as writing backwards, needs to see all. */
  @Test
  void otherTasksMayLookAhead() {
    assertThat(
            warnings(
                ending(embedded().then("encoderblock", "heads", 2)),
                new TaskShape(NEXT.sample(), TOKENS, true, true)))
        .isEmpty();
  }

  /** A layer that is drawn beside the way to the Output layer is not trained. */
  @Test
  void whatIsNotTrainedIsNotBlamed() {
    Drawing drawing =
        embedded()
            .named("aside", "encoderblock", "heads", 2)
            .from("embedding")
            .then("decoderblock", "heads", 2);

    NetworkAnalysis analysis =
        new ShapeInference(new LayerCatalog()).analyze(ending(drawing), NEXT);

    assertThat(analysis.problems())
        .noneMatch(
            found ->
                found.problem().values().stream()
                    .anyMatch(
                        value ->
                            value instanceof Message m && m.key().equals("problem.seesLater")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-gpt", "induction"})
  void templatesThatTellTheNextTokenSayItOfTheirData(String template) {
    assertThat(task(template).tellsNextStep()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reverse", "copy-first", "speech-era"})
  void othersDoNot(String template) {
    assertThat(task(template).tellsNextStep()).isFalse();
  }

  private static TaskShape task(String template) {
    Project project = new Templates().find(template).orElseThrow().project();
    DataConfig data = project.data();
    Dataset dataset = data.view(new DatasetCatalog().load(data, project.training().seed()));
    return dataset.info().task();
  }
}
