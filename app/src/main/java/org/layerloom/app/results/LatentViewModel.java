package org.layerloom.app.results;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.dl4j.LatentSpace;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.train.TrainingOutcome;

/** Walks through the latent space of a trained network, off the JavaFX thread. */
final class LatentViewModel {

  /** The part of the space where nearly all samples of a standard normal lie. */
  static final float EDGE = 3;

  private static final int MAX_SAMPLES = 1_000;

  private final TrainingOutcome end;
  private final LayerTypes layers;
  private final DatasetCatalog datasets;
  private final TaskRunner tasks;
  private final Random random = new Random();
  private LatentSpace space;

  /** What is wanted while a picture is being decoded; the ones between are not worth it. */
  private Runnable next;

  private boolean decoding;

  LatentViewModel(
      TrainingOutcome end, LayerTypes layers, DatasetCatalog datasets, TaskRunner tasks) {
    this.end = end;
    this.layers = layers;
    this.datasets = datasets;
    this.tasks = tasks;
  }

  /** Parts the network and encodes test samples; then one of the two on the JavaFX thread. */
  void prepare(Consumer<Latent> whenDone, Consumer<Throwable> whenFailed) {
    tasks.run(
        () -> {
          LatentSpace parted =
              LatentSpace.of(end.network().orElseThrow(), description().network(), layers)
                  .orElseThrow();
          return new Prepared(parted, encode(parted));
        },
        prepared -> {
          space = prepared.space();
          whenDone.accept(prepared.latent());
        },
        whenFailed);
  }

  private record Prepared(LatentSpace space, Latent latent) {}

  private ModelDescription description() {
    return end.description().orElseThrow();
  }

  private Latent encode(LatentSpace parted) {
    Samples test = end.data().orElseThrow().test();
    DatasetInfo info = datasets.load(description().dataset(), 0).info();
    int count = Math.min(MAX_SAMPLES, test.size());
    SampleBatch batch = SampleBatch.of(test, count, i -> i, description().preprocessing());
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    for (float value : batch.inputs()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    int[] classes = new int[info.classes() ? count : 0];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = test.classOf(i);
    }
    return new Latent(
        parted.size(),
        parted.encoder().predict(batch.inputs(), count),
        classes,
        info.classes() ? info.targetNames() : List.of(),
        low,
        high);
  }

  /** Latent vectors drawn from the standard normal that training drew the space towards. */
  float[] draw(int count) {
    float[] drawn = new float[count * space.size()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = (float) random.nextGaussian();
    }
    return drawn;
  }

  /** Places over the whole plane of two latent numbers, row by row from the top left. */
  static float[] grid(int side) {
    float[] places = new float[side * side * 2];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        places[(row * side + column) * 2] = EDGE * (2f * column / (side - 1) - 1);
        places[(row * side + column) * 2 + 1] = EDGE * (1 - 2f * row / (side - 1));
      }
    }
    return places;
  }

  /** Decodes latent vectors {@code [count, n]}; the answer comes on the JavaFX thread. */
  void decode(float[] latent, Consumer<float[]> answer) {
    LatentSpace asked = space;
    tasks.run(
        () -> {
          synchronized (asked) {
            return asked.decoder().predict(latent, latent.length / asked.size());
          }
        },
        answer,
        failed -> answer.accept(new float[0]));
  }

  /** Decodes one vector, or the last of several that are asked for while one is decoded. */
  void follow(float[] latent, Consumer<float[]> answer) {
    if (decoding) {
      next = () -> follow(latent, answer);
      return;
    }
    decoding = true;
    decode(
        latent,
        decoded -> {
          decoding = false;
          answer.accept(decoded);
          Runnable waiting = next;
          next = null;
          if (waiting != null) {
            waiting.run();
          }
        });
  }
}
