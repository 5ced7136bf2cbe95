package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Templates;

/** The made-up tasks are learnt, and by looking where they are made to be looked at. */
class TaskTemplatesTest {

  private static final int LOOKED_AT = 50;

  @Test
  void copyFirstLooksAtTheFirstStep() throws Exception {
    Trained trained = Trained.of("copy-first");

    assertThat(trained.accuracy()).isGreaterThan(0.95);
    double best = 0;
    for (int head = 0; head < 2; head++) {
      best = Math.max(best, trained.weight("block", head, (row, query, key) -> key == 0));
    }
    assertThat(best).isGreaterThan(0.8);
  }

  @Test
  void inductionLooksAtTheTokenBehindTheEarlierOne() throws Exception {
    Trained trained = Trained.of("induction");

    assertThat(trained.accuracy()).isGreaterThan(0.95);
    double best = 0;
    for (int head = 0; head < 2; head++) {
      best =
          Math.max(
              best,
              trained.weight(
                  "second", head, (row, query, key) -> key > 0 && row[key - 1] == row[query]));
    }
    assertThat(best).isGreaterThan(0.8);
  }

  /** Which keys of a row a query is expected to look at. */
  private interface Pattern {
    boolean holds(float[] row, int query, int key);
  }

  private record Trained(TrainingOutcome outcome, Samples test) {

    static Trained of(String template) throws Exception {
      Project project = new Templates().find(template).orElseThrow().project();
      DatasetCatalog datasets = new DatasetCatalog();
      TrainingJob job = TrainingJob.of(project.network(), project.data(), project.training());
      TrainingOutcome outcome =
          new Trainer(new LayerCatalog(), datasets).start(job).outcome().get();
      Samples test = datasets.load(template, project.training().seed()).test().orElseThrow();
      return new Trained(outcome, test);
    }

    double accuracy() {
      return outcome.test().orElseThrow().accuracy().orElseThrow();
    }

    /** The mean weight of a head on a pattern, over the steps that are judged. */
    double weight(String layer, int head, Pattern pattern) {
      float[] row = new float[test.inputLength()];
      float[] target = new float[test.targetLength()];
      int width = target.length / row.length;
      double sum = 0;
      int queries = 0;
      for (int i = 0; i < LOOKED_AT; i++) {
        test.copyInput(i, row, 0);
        test.copyTarget(i, target, 0);
        int steps = Math.min(row.length, test.steps(i));
        LayerAttention weights =
            of(layer, outcome.network().orElseThrow().read(row, steps, Intervention.NONE).layers());
        for (int query = 0; query < steps; query++) {
          double all = 0;
          double there = 0;
          for (int key = 0; key < steps; key++) {
            all += weights.weight(head, query, key);
            there += pattern.holds(row, query, key) ? weights.weight(head, query, key) : 0;
          }
          assertThat(all).isCloseTo(1, within(1e-5));
          if (!Float.isNaN(target[query * width])) {
            sum += there;
            queries++;
          }
        }
      }
      return sum / queries;
    }

    private static LayerAttention of(String layer, List<LayerAttention> all) {
      return all.stream().filter(w -> w.layerId().equals(layer)).findFirst().orElseThrow();
    }
  }
}
