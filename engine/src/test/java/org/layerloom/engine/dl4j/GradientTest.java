package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.FlagParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.nd4j.linalg.api.ndarray.INDArray;

class GradientTest {

  @TestFactory
  Stream<DynamicTest> backPropagationAgreesWithDifferences() {
    return GradientCases.all().entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey(),
                    () ->
                        assertThat(new NumericGradient(each.getValue(), 12345).largestError())
                            .isLessThan(1e-5)));
  }

  @TestFactory
  Stream<DynamicTest> aStepTellsTheLossOfTheAnswersBeforeIt() {
    return GradientCases.all().entrySet().stream()
        .map(each -> dynamicTest(each.getKey(), () -> assertLossOfStep(each.getValue())));
  }

  private static void assertLossOfStep(NetworkSpec spec) {
    CompiledNetwork network =
        new NetworkCompiler(new LayerCatalog())
            .compile(spec, OptimizerSpec.of(OptimizerType.SGD), 5, NumericGradient.weights(spec));
    int count = 3;
    int outputs = network.outputLength();
    int width = network.answerLength();
    Random random = new Random(6);
    Object vocabulary = spec.ofType("input").get(0).parameters().get("vocabulary");
    float[] inputs = new float[count * network.inputLength()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] =
          vocabulary instanceof Integer tokens
              ? random.nextInt(tokens)
              : (float) random.nextGaussian();
    }
    float[] targets = new float[count * outputs];
    int answersGiven = targets.length / width;
    for (int i = 0; i < answersGiven; i++) {
      targets[i * width + random.nextInt(width)] = 1;
    }
    PreparedBatch batch = network.prepare(inputs, targets, count);
    // As in training: the same numbers are dropped and disturbed, batches normalised by themselves.
    float[] ofAnotherDraw = trainingAnswers(network, batch, 8);
    float[] answers = trainingAnswers(network, batch, 7);
    // Our own loops draw other numbers than DL4J: where any are drawn, DL4J has to take the step.
    network.useFastPath(Arrays.equals(ofAnotherDraw, answers));
    double expected = network.graph().calcRegularizationScore(true);
    for (int i = 0; i < answersGiven; i++) {
      expected += network.loss().of(answers, targets, i * width, width) / answersGiven;
    }

    network.beginEpoch(7);
    StepResult step = network.train(batch);

    assertThat(step.loss()).isCloseTo(expected, within(1e-4 * (1 + expected)));
  }

  private static float[] trainingAnswers(CompiledNetwork network, PreparedBatch batch, long seed) {
    network.beginEpoch(seed);
    // Inputs are kept: a layer that adds to the loss itself has them count its samples.
    return network
        .graph()
        .feedForward(new INDArray[] {batch.inputs()}, true, false)
        .get(network.graph().getConfiguration().getNetworkOutputs().get(0))
        .dup('c')
        .data()
        .asFloat();
  }

  @Test
  void everyLayerTypeWithEveryOptionHasACase() {
    Set<String> wanted = new HashSet<>();
    for (LayerType type : new LayerCatalog().all()) {
      wanted.add(type.id());
      for (Parameter<?> parameter : type.parameters()) {
        if (parameter instanceof ChoiceParameter choice) {
          choice.options().forEach(option -> wanted.add(option(type, parameter, option)));
        } else if (parameter instanceof FlagParameter) {
          wanted.add(option(type, parameter, true));
          wanted.add(option(type, parameter, false));
        }
      }
    }

    assertThat(seen(GradientCases.all().values())).containsAll(wanted);
  }

  /** {@code mvn -q -Pgradients -DskipTests -pl engine verify} writes it anew. */
  @Test
  void theDocumentTellsOfEveryLayerTypeWithEveryOption() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../assets/docs/gradients.md"));
    for (LayerType type : new LayerCatalog().all()) {
      for (String row : GradientDocument.rows(type)) {
        assertThat(lines).as("rows").anyMatch(line -> line.startsWith(row + " | "));
        assertThat(lines).as("networks").noneMatch(line -> line.startsWith(row + " | 0 |"));
      }
    }
  }

  private static Set<String> seen(Collection<NetworkSpec> networks) {
    LayerCatalog catalog = new LayerCatalog();
    Set<String> seen = new HashSet<>();
    for (NetworkSpec network : networks) {
      for (LayerSpec layer : network.layers()) {
        LayerType type = catalog.find(layer.type()).orElseThrow();
        ParameterValues values = new ParameterValues(type.parameters(), layer.parameters());
        assertThat(values.problems()).isEmpty();
        seen.add(type.id());
        type.parameters().forEach(p -> seen.add(option(type, p, values.get(p))));
      }
    }
    return seen;
  }

  private static String option(LayerType type, Parameter<?> parameter, Object value) {
    return type.id() + " " + parameter.key() + " " + value;
  }
}
