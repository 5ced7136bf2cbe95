package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Template;
import org.layerloom.engine.project.Templates;

/** What the heads of every template give to what they see, and to what they may not. */
class TemplateAttentionTest {

  private static final int SAMPLES = 20;

  private static List<Template> withHeads() {
    return new Templates()
        .all().stream()
            .filter(
                template ->
                    template.project().network().layers().stream()
                        .anyMatch(TemplateAttentionTest::hasHeads))
            .toList();
  }

  private static boolean hasHeads(LayerSpec layer) {
    return new LayerCatalog()
        .find(layer.type()).orElseThrow().parameters().stream()
            .anyMatch(parameter -> parameter.key().equals("heads"));
  }

  @Test
  void thereAreSeveral() {
    assertThat(withHeads())
        .extracting(Template::id)
        .containsExactly("reverse", "copy-first", "induction", "speech-era", "tiny-gpt");
  }

  @TestFactory
  Stream<DynamicTest> rowsSumToOneAndWhatIsMaskedGetsNothing() {
    return withHeads().stream()
        .map(template -> dynamicTest(template.id(), () -> check(template.project())));
  }

  private static void check(Project project) {
    TrainingJob job = TrainingJob.of(project.network(), project.data(), project.training());
    PreparedRun run = PreparedRun.of(job, new LayerCatalog(), new DatasetCatalog());
    Samples test = run.split().test();
    int masked = 0;
    for (int i = 0; i < Math.min(SAMPLES, test.size()); i++) {
      int sample = i;
      SampleBatch batch = SampleBatch.of(test, 1, any -> sample, run.description().preprocessing());
      int steps = Math.min(test.steps(i), batch.inputs().length);
      for (LayerAttention layer :
          run.network().read(batch.inputs(), steps, Intervention.NONE).layers()) {
        assertThat(layer.steps()).isEqualTo(steps);
        masked += assertRows(layer);
      }
    }
    boolean causal =
        project.network().layers().stream().anyMatch(layer -> layer.type().equals("decoderblock"));
    assertThat(masked > 0).as("something is masked").isEqualTo(causal);
  }

  private static int assertRows(LayerAttention layer) {
    int masked = 0;
    for (int head = 0; head < layer.heads(); head++) {
      for (int query = 0; query < layer.steps(); query++) {
        double sum = 0;
        for (int key = 0; key < layer.keySteps(); key++) {
          float weight = layer.weight(head, query, key);
          sum += weight;
          if (layer.causal() && key > query) {
            masked++;
            assertThat(weight).isZero();
          }
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
      }
    }
    return masked;
  }
}
