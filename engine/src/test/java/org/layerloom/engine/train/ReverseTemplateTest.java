package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.attention.AttentionProbe;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Templates;

/** The smallest Transformer of the templates learns its task, by looking where it should. */
class ReverseTemplateTest {

  @Test
  void learnsToLookAtTheOtherEnd() throws Exception {
    Project project = new Templates().find("reverse").orElseThrow().project();
    DatasetCatalog datasets = new DatasetCatalog();
    TrainingJob job = TrainingJob.of(project.network(), project.data(), project.training());

    TrainingOutcome outcome = new Trainer(new LayerCatalog(), datasets).start(job).outcome().get();

    assertThat(outcome.test().orElseThrow().accuracy().orElseThrow()).isGreaterThan(0.99);
    Samples test = datasets.load("reverse", project.training().seed()).test().orElseThrow();
    float[] sample = new float[test.inputLength()];
    test.copyInput(0, sample, 0);
    AttentionProbe network = outcome.network().orElseThrow();
    List<LayerAttention> layers = network.read(sample, sample.length, Intervention.NONE).layers();
    assertThat(layers).hasSize(1);
    LayerAttention block = layers.get(0);
    assertThat(block.layerId()).isEqualTo("block");
    for (int head = 0; head < block.heads(); head++) {
      for (int query = 0; query < 12; query++) {
        int q = query;
        int h = head;
        double sum = IntStream.range(0, 12).mapToDouble(key -> block.weight(h, q, key)).sum();
        assertThat(sum).isCloseTo(1, within(1e-5));
      }
    }
    double best =
        IntStream.range(0, block.heads())
            .mapToDouble(head -> HeadMeasures.of(block, head).antiDiagonal())
            .max()
            .orElseThrow();
    assertThat(best).isGreaterThan(0.8);
  }
}
