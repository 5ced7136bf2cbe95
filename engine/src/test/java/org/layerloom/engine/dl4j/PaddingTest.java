package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** Sequences of different length in one batch: what lies behind an end must not count. */
class PaddingTest {

  private static final int TIME = 6;
  private static final int FEATURES = 2;
  private static final int[] STEPS = {6, 2, 4};

  /** Networks by name, drawn for sequences of a given length. */
  private static Map<String, IntFunction<NetworkSpec>> networks() {
    Map<String, IntFunction<NetworkSpec>> cases = new LinkedHashMap<>();
    for (String type : List.of("simplernn", "lstm", "gru")) {
      for (String direction : List.of("forward", "backward", "both")) {
        cases.put(
            type + " " + direction,
            time ->
                body(time)
                    .then(type, "units", 3, "direction", direction)
                    .dense(2, "softmax")
                    .classes());
        cases.put(
            type + " " + direction + ", all steps",
            time ->
                body(time)
                    .then(type, "units", 3, "direction", direction, "steps", "all")
                    .then("globalpool1d")
                    .dense(2, "softmax")
                    .classes());
        cases.put(
            type + " " + direction + ", judged at each step",
            time ->
                body(time)
                    .then(type, "units", 3, "direction", direction, "steps", "all")
                    .dense(2, "softmax")
                    .classes());
      }
    }
    cases.put(
        "gru, reset before",
        time ->
            body(time).then("gru", "units", 3, "reset", "before").dense(2, "softmax").classes());
    cases.put("last step", time -> body(time).then("laststep").dense(2, "softmax").classes());
    for (String pooling : List.of("average", "maximum")) {
      cases.put(
          "global pooling, " + pooling,
          time ->
              body(time).then("globalpool1d", "pooling", pooling).dense(2, "softmax").classes());
    }
    for (String type : List.of("avgpool1d", "maxpool1d")) {
      for (String step : List.of("1", "2")) {
        cases.put(
            type + ", step " + step,
            time ->
                Drawing.of(time, FEATURES)
                    .dense(3, "tanh")
                    .then(type, "length", 2, "step", Integer.valueOf(step), "edges", "same")
                    .then("globalpool1d")
                    .dense(2, "softmax")
                    .classes());
      }
      cases.put(
          type + " inside",
          time ->
              Drawing.of(time, FEATURES)
                  .dense(3, "tanh")
                  .then(type, "length", 2, "step", 1)
                  .then("globalpool1d")
                  .dense(2, "softmax")
                  .classes());
    }
    for (String edges : List.of("same", "causal")) {
      cases.put(
          "conv1d " + edges,
          time ->
              body(time)
                  .then("conv1d", "filters", 3, "edges", edges, "activation", "tanh")
                  .then("globalpool1d")
                  .dense(2, "softmax")
                  .classes());
      cases.put(
          "two conv1d " + edges,
          time ->
              body(time)
                  .then("conv1d", "filters", 3, "edges", edges, "activation", "sigmoid")
                  .then("conv1d", "filters", 2, "edges", edges, "activation", "sigmoid")
                  .then("laststep")
                  .dense(2, "softmax")
                  .classes());
    }
    for (String encoding : List.of("sinusoidal", "learned")) {
      cases.put(
          "positions " + encoding,
          time ->
              body(time)
                  .then("positions", "encoding", encoding, "positions", 9)
                  .then("globalpool1d")
                  .dense(2, "softmax")
                  .classes());
    }
    cases.put(
        "layer normalisation",
        time -> body(time).then("layernorm").then("laststep").dense(2, "softmax").classes());
    cases.put(
        "layer normalisation, judged at each step",
        time -> body(time).then("layernorm").dense(2, "softmax").classes());
    for (String type : List.of("attention", "feedforward", "encoderblock", "decoderblock")) {
      cases.put(
          type,
          time ->
              Drawing.of(time, FEATURES)
                  .dense(4, "tanh")
                  .named("one", type)
                  .named("two", type)
                  .then("globalpool1d")
                  .dense(2, "softmax")
                  .classes());
      cases.put(
          type + ", judged at each step",
          time ->
              Drawing.of(time, FEATURES)
                  .dense(4, "tanh")
                  .named("one", type)
                  .dense(2, "softmax")
                  .classes());
    }
    for (String type : List.of("dropout", "gaussiandropout", "gaussiannoise")) {
      cases.put(type, time -> body(time).then(type).then("laststep").dense(2, "softmax").classes());
    }
    cases.put(
        "cross-attention",
        time -> crossed(time).then("globalpool1d").dense(2, "softmax").classes());
    cases.put(
        "cross-attention, judged at each step",
        time -> crossed(time).dense(2, "softmax").classes());
    cases.put(
        "add",
        time ->
            body(time)
                .named("side", "dense", "units", 3, "activation", "sigmoid")
                .then("add")
                .wire("dense", "add")
                .then("laststep")
                .dense(2, "softmax")
                .classes());
    cases.put(
        "concatenate, judged at each step",
        time ->
            body(time)
                .named("side", "gru", "units", 2, "steps", "all")
                .then("concatenate")
                .wire("dense", "concatenate")
                .dense(2, "softmax")
                .classes());
    cases.put("dense, judged at each step", time -> body(time).dense(2, "softmax").classes());
    cases.put(
        "values at each step", time -> body(time).then("activation").dense(2, "identity").values());
    return cases;
  }

  private static Drawing crossed(int time) {
    return body(time)
        .named("side", "dense", "units", 4, "activation", "sigmoid")
        .from("dense")
        .then("crossattention", "heads", 3)
        .wire("side", "crossattention", "memory");
  }

  private static Drawing body(int time) {
    return Drawing.of(time, FEATURES).dense(3, "sigmoid");
  }

  @TestFactory
  Stream<DynamicTest> aPaddedSequenceIsAnsweredAsTheShortOneAlone() {
    return networks().entrySet().stream()
        .map(each -> dynamicTest(each.getKey(), () -> assertAlike(each.getValue())));
  }

  private static void assertAlike(IntFunction<NetworkSpec> network) {
    CompiledNetwork padded = compile(network.apply(TIME));
    float[] inputs = noise(STEPS.length * TIME * FEATURES);
    float[] answers = padded.predict(inputs, STEPS, STEPS.length);
    for (int n = 0; n < STEPS.length; n++) {
      CompiledNetwork exact = compile(network.apply(STEPS[n]));
      exact.restoreWeights(padded.copyWeights());
      int from = n * TIME * FEATURES;
      float[] alone =
          exact.predict(Arrays.copyOfRange(inputs, from, from + STEPS[n] * FEATURES), 1);

      int at = n * padded.outputLength();
      assertThat(Arrays.copyOfRange(answers, at, at + alone.length))
          .containsExactly(alone, within(1e-6f));
    }
  }

  @TestFactory
  Stream<DynamicTest> gradientsOfPaddedSequencesAgreeWithDifferences() {
    return networks().entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey(),
                    () ->
                        assertThat(
                                new NumericGradient(each.getValue().apply(TIME), 7, STEPS)
                                    .largestError())
                            .isLessThan(1e-5)));
  }

  @Test
  void theLossIsTheMeanOverTheStepsThatAreThere() {
    CompiledNetwork network = compile(body(TIME).dense(2, "softmax").classes());
    float[] inputs = noise(STEPS.length * TIME * FEATURES);
    float[] targets = new float[STEPS.length * TIME * 2];
    for (int i = 0; i < targets.length; i += 2) {
      targets[i + i / 2 % 2] = 1;
    }
    float[] answers = network.predict(inputs, STEPS, STEPS.length);
    double expected = 0;
    for (int n = 0; n < STEPS.length; n++) {
      for (int t = 0; t < STEPS[n]; t++) {
        expected += network.loss().of(answers, targets, (n * TIME + t) * 2, 2);
      }
    }

    PreparedBatch batch = network.prepare(new SampleBatch(inputs, targets, STEPS, STEPS.length));
    StepResult step = network.train(batch);

    assertThat(batch.judged()).isEqualTo(12);
    assertThat(step.loss()).isCloseTo(expected / 12, within(1e-5));
  }

  private static CompiledNetwork compile(NetworkSpec network) {
    return new NetworkCompiler(new LayerCatalog())
        .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3);
  }

  private static float[] noise(int length) {
    Random random = new Random(11);
    float[] noise = new float[length];
    for (int i = 0; i < length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }
}
