package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.export.Models;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a file says of our layers is enough for DL4J to build them again. */
class OwnLayerJsonTest {

  @TestFactory
  Stream<DynamicTest> areBuiltAgainFromTheirConfiguration() {
    return Models.sequences().entrySet().stream()
        .map(each -> dynamicTest(each.getKey(), () -> assertSame(each.getValue())));
  }

  private static void assertSame(Models.Model model) {
    ComputationGraph graph = model.network().graph();
    String json = graph.getConfiguration().toJson();
    ComputationGraph again = new ComputationGraph(ComputationGraphConfiguration.fromJson(json));
    again.init();
    again.setParams(graph.params());
    int count = model.count();
    float[] targets = new float[count * model.network().outputLength()];
    INDArray inputs =
        model.network().prepare(new SampleBatch(model.inputs(), targets, null, count)).inputs();

    assertThat(again.output(inputs)[0]).isEqualTo(graph.output(inputs)[0]);
    assertThat(again.getConfiguration().toJson()).isEqualTo(json);
  }
}
