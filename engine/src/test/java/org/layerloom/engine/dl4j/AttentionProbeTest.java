package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.attention.Ablation;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What is read of heads must be what they reckon with, and a change must do what it says. */
class AttentionProbeTest {

  private static final int TIME = 6;
  private static final int THERE = 4;
  private static final float[] TOKENS = {3, 0, 4, 1, 0, 0};

  private static final int[] STEPS = {THERE};
  private static final Preprocessing AS_IS =
      new Preprocessing(Preprocessing.Kind.NONE, new float[] {0}, new float[] {1});

  private CompiledNetwork network;

  @BeforeEach
  void compile() {
    network = compile(drawn(false));
  }

  private static NetworkSpec drawn(boolean causal) {
    return Drawing.tokens(TIME, 5)
        .then("embedding", "features", 8)
        .then("positions")
        .named("look", "attention", "heads", 2, "causal", causal)
        .named("block", causal ? "decoderblock" : "encoderblock", "heads", 4, "hidden", 8)
        .then("globalpool1d")
        .dense(3, "softmax")
        .classes();
  }

  private static CompiledNetwork compile(NetworkSpec spec) {
    CompiledNetwork compiled =
        new NetworkCompiler(new LayerCatalog())
            .compile(spec, OptimizerSpec.of(OptimizerType.SGD), 3);
    // Scores that differ, so that weights do; not so far that one class takes all of the answer.
    compiled.graph().params().muli(1.5);
    return compiled;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void weightsAreTheSoftmaxOfWhatIsReadOfQueriesAndKeys(boolean causal) {
    network = compile(drawn(causal));

    AttentionReading reading = network.read(TOKENS, THERE, Intervention.NONE);

    assertThat(reading.layers())
        .extracting(LayerAttention::layerId)
        .containsExactly("look", "block");
    assertThat(reading.answer()).containsExactly(answer(Intervention.NONE));
    for (LayerAttention layer : reading.layers()) {
      assertThat(layer.causal()).isEqualTo(causal);
      assertThat(layer.steps()).isEqualTo(THERE);
      assertThat(layer.keySteps()).isEqualTo(THERE);
      assertThat(layer.size() * layer.heads()).isEqualTo(8);
      assertSoftmax(layer);
    }
  }

  private static void assertSoftmax(LayerAttention layer) {
    for (int head = 0; head < layer.heads(); head++) {
      for (int query = 0; query < layer.steps(); query++) {
        double sum = 0;
        for (int key = 0; key < layer.keySteps(); key++) {
          sum += layer.sees(query, key) ? Math.exp(layer.scaled(head, query, key)) : 0;
        }
        double whole = 0;
        for (int key = 0; key < layer.keySteps(); key++) {
          float weight = layer.weight(head, query, key);
          whole += weight;
          if (layer.sees(query, key)) {
            assertThat((double) weight)
                .isCloseTo(Math.exp(layer.scaled(head, query, key)) / sum, within(1e-5));
          } else {
            assertThat(weight).isZero();
          }
        }
        assertThat(whole).isCloseTo(sum == 0 ? 0 : 1, within(1e-5));
      }
    }
  }

  @Test
  void theAnswerOfAHeadIsItsWeightsTimesItsValues() {
    LayerAttention look = network.read(TOKENS, THERE, Intervention.NONE).layers().get(0);
    INDArray wo = network.graph().getLayer("look").getParam("Wo");
    INDArray bo = network.graph().getLayer("look").getParam("bo");
    PreparedBatch batch = network.prepare(new SampleBatch(TOKENS, new float[3], STEPS, 1));
    network.graph().setLayerMaskArrays(new INDArray[] {batch.mask()}, null);
    INDArray activation =
        network.graph().feedForward(new INDArray[] {batch.inputs()}, false).get("look");

    for (int query = 0; query < THERE; query++) {
      for (int out = 0; out < 8; out++) {
        double sum = bo.getDouble(out);
        for (int in = 0; in < 8; in++) {
          int head = in / look.size();
          double mixed = 0;
          for (int key = 0; key < THERE; key++) {
            mixed += look.weight(head, query, key) * look.value(head, key, in % look.size());
          }
          sum += mixed * wo.getDouble(in, out);
        }
        assertThat(activation.getDouble(0, out, query)).isCloseTo(sum, within(1e-4));
      }
    }
  }

  @Test
  void aHeadSwitchedOffAnswersAsIfNothingOfItWereMixedIn() {
    Head second = new Head("look", 1);
    float[] without = answer(Intervention.NONE.withHead(second, false));
    assertThat(without).isNotEqualTo(answer(Intervention.NONE));
    assertThat(
            network
                .read(TOKENS, THERE, Intervention.NONE.withHead(second, false))
                .layers()
                .get(0)
                .isOff(1))
        .isTrue();

    INDArray wo = network.graph().getLayer("look").getParam("Wo");
    for (int row = 4; row < 8; row++) {
      wo.getRow(row).assign(0);
    }

    assertThat(answer(Intervention.NONE)).containsExactly(without, within(1e-6f));
    assertThat(Intervention.NONE.withHead(second, false).withHead(second, true).isNone()).isTrue();
  }

  @Test
  void aTemperatureDividesTheScores() {
    Intervention soft = Intervention.NONE.withTemperature(new Head("block", 2), 4);

    LayerAttention changed = network.read(TOKENS, THERE, soft).layers().get(1);
    LayerAttention before = network.read(TOKENS, THERE, Intervention.NONE).layers().get(1);

    assertThat(changed.scaled(2, 1, 0)).isCloseTo(before.scaled(2, 1, 0) / 4, within(1e-6));
    assertThat(changed.scaled(1, 1, 0)).isEqualTo(before.scaled(1, 1, 0));
    assertSoftmax(changed);
    assertThat(answer(Intervention.NONE)[0]).isBetween(1e-4f, 0.9999f);
    assertThat(answer(soft)).isNotEqualTo(answer(Intervention.NONE));
    assertThatThrownBy(() -> Intervention.NONE.withTemperature(new Head("block", 2), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHiddenStepIsNoKeyForAnyHead() {
    Intervention hiding = Intervention.NONE.withStep(2, false);

    for (LayerAttention layer : network.read(TOKENS, THERE, hiding).layers()) {
      assertThat(layer.sees(0, 2)).isFalse();
      assertThat(layer.weight(1, 0, 2)).isZero();
      assertSoftmax(layer);
    }
  }

  @Test
  void aQueryThatSeesNothingHasNoWeightsAndTheAnswerStaysANumber() {
    network = compile(drawn(true));
    Intervention hiding = Intervention.NONE.withStep(0, false);

    AttentionReading reading = network.read(TOKENS, THERE, hiding);

    assertThat(reading.layers().get(0).weight(0, 0, 0)).isZero();
    assertThat(CompiledNetwork.isFinite(reading.answer())).isTrue();
    reading.layers().forEach(AttentionProbeTest::assertSoftmax);
  }

  @Test
  void whatWasChangedForAQuestionIsOverWithIt() {
    float[] before = answer(Intervention.NONE);
    Intervention change = Intervention.NONE.withHead(new Head("look", 0), false).withStep(1, false);

    float[] changed = answer(change);
    assertThatThrownBy(() -> network.predict(null, null, 1, change))
        .isInstanceOf(RuntimeException.class);

    assertThat(changed).isNotEqualTo(before);
    assertThat(answer(Intervention.NONE)).containsExactly(before);
  }

  @Test
  void aHeadIsWorthTheLossThatItSaves() {
    INDArray wo = network.graph().getLayer("look").getParam("Wo");
    for (int row = 0; row < 4; row++) {
      wo.getRow(row).assign(0);
    }
    List<Head> heads = List.of(new Head("look", 0), new Head("look", 1), new Head("block", 3));

    Ablation ablation =
        Ablation.measure(network, heads, new Three(), AS_IS, network.loss(), true, () -> false)
            .orElseThrow();

    assertThat(ablation.heads()).extracting(Ablation.Worth::head).isEqualTo(heads);
    assertThat(ablation.heads().get(0).lossChange()).isCloseTo(0, within(1e-6));
    assertThat(ablation.heads().get(0).accuracyChange()).hasValue(0);
    double loss = 0;
    for (int sample = 0; sample < 3; sample++) {
      float[] input = new float[TIME];
      new Three().copyInput(sample, input, 0);
      float[] answer =
          network.predict(
              input, new int[] {TIME}, 1, Intervention.NONE.withHead(heads.get(1), false));
      loss -= Math.log(answer[sample]) / 3;
    }
    assertThat(ablation.heads().get(1).lossChange())
        .isCloseTo(loss - ablation.loss(), within(1e-5))
        .isNotCloseTo(0, within(1e-4));
    assertThat(
            Ablation.measure(network, heads, new Three(), AS_IS, network.loss(), true, () -> true))
        .isEqualTo(Optional.empty());
  }

  /** Both with the head and without it. */
  @Test
  void whatLayersAddToTheLossIsNoWorthOfAHead() {
    NetworkSpec drawn =
        Drawing.tokens(TIME, 5)
            .then("embedding", "features", 4)
            .named("look", "attention", "heads", 2)
            .then("globalpool1d")
            .named("mean", "dense", "units", 2, "activation", "identity")
            .from("globalpool1d")
            .named("spread", "dense", "units", 2, "activation", "identity")
            .apart("sample", "gaussiansample", "klWeight", 100)
            .wire("mean", "sample", "mean")
            .wire("spread", "sample", "logVariance")
            .dense(3, "softmax")
            .classes();
    CompiledNetwork encoder =
        new NetworkCompiler(new LayerCatalog())
            .compile(drawn, OptimizerSpec.of(OptimizerType.SGD), 3);
    encoder.graph().getLayer("look").getParam("Wo").assign(0);
    encoder.graph().getLayer("mean").getParam("b").assign(1);

    Ablation ablation =
        Ablation.measure(
                encoder,
                List.of(new Head("look", 0)),
                new Three(),
                AS_IS,
                encoder.loss(),
                true,
                () -> false)
            .orElseThrow();

    assertThat(ablation.loss()).as("with the divergence").isGreaterThan(50);
    assertThat(ablation.heads().get(0).lossChange()).isCloseTo(0, within(1e-4));
  }

  private float[] answer(Intervention change) {
    return network.predict(TOKENS, new int[] {THERE}, 1, change);
  }

  /** Three samples of three classes. */
  private static final class Three implements Samples {

    @Override
    public int size() {
      return 3;
    }

    @Override
    public int inputLength() {
      return TIME;
    }

    @Override
    public int targetLength() {
      return 3;
    }

    @Override
    public void copyInput(int index, float[] into, int at) {
      for (int i = 0; i < TIME; i++) {
        into[at + i] = (index + i) % 5;
      }
    }

    @Override
    public void copyTarget(int index, float[] into, int at) {
      for (int i = 0; i < 3; i++) {
        into[at + i] = i == index ? 1 : 0;
      }
    }
  }
}
