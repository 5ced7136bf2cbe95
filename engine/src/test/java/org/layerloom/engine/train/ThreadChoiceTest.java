package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.MathThreads;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

class ThreadChoiceTest {

  private static final Preprocessing AS_IT_IS =
      new Preprocessing(Preprocessing.Kind.NONE, new float[] {0}, new float[] {1});

  private final CompiledNetwork scratch =
      new NetworkCompiler(new LayerCatalog())
          .compile(
              Drawing.of(4).dense(3, "softmax").classes(), OptimizerSpec.of(OptimizerType.SGD), 1);

  @AfterEach
  void oneThreadAgain() {
    MathThreads.use(1);
  }

  @Test
  void choosesOneThreadOrAllCores() {
    Samples flowers = new DatasetCatalog().load("iris", 1).training();

    int threads = ThreadChoice.measure(scratch, flowers, 16, AS_IT_IS);

    assertThat(threads).isIn(1, MathThreads.available());
    assertThat(MathThreads.current()).isEqualTo(1);
  }

  @Test
  void aTrainingUsesWhatItWasToldOrChoseItself() throws Exception {
    TrainingJob job = Trainings.with(Trainings.job("iris"), 1, true);
    int[] planned = {0};
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void planned(TrainingPlan plan) {
            planned[0] = plan.threads();
          }
        };

    Trainings.run(job, listener);
    assertThat(planned[0]).isEqualTo(1);
    Trainings.run(
        TrainingJob.of(job.network(), job.data(), job.training().withThreads(0)), listener);

    assertThat(planned[0]).isIn(1, MathThreads.available());
    assertThat(MathThreads.current()).isEqualTo(planned[0]);
  }

  @Test
  void noThreadsAreNoChoice() {
    assertThatThrownBy(() -> MathThreads.use(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
