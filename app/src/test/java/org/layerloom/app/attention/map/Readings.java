package org.layerloom.app.attention.map;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.AttentionSnapshot.Moment;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;

/** Readings with numbers drawn from a seed, whose weights follow from their queries and keys. */
public final class Readings {

  private Readings() {}

  public static AttentionSnapshot of(Intervention change, LayerAttention... layers) {
    int steps = layers[0].steps();
    AttentionReading reading = new AttentionReading(List.of(layers), new float[] {1});
    Sentence sentence =
        new Sentence(
            new float[steps],
            steps,
            IntStream.range(0, steps).mapToObj(i -> "t" + i).toList(),
            Optional.empty(),
            0);
    return new AttentionSnapshot(
        reading, reading, sentence, change, new Moment(Origin.TRAINED, 1, 10));
  }

  /** A layer with its own softmax, reckoned here a second time. */
  public static LayerAttention layer(
      String id, boolean causal, int heads, int steps, int size, long seed, Intervention change) {
    Random random = new Random(seed);
    float[] queries = numbers(random, steps * heads * size);
    float[] keys = numbers(random, steps * heads * size);
    float[] values = numbers(random, steps * heads * size);
    float[] weights = new float[heads * steps * steps];
    for (int head = 0; head < heads; head++) {
      for (int query = 0; query < steps; query++) {
        double sum = 0;
        double[] powers = new double[steps];
        for (int key = 0; key < steps; key++) {
          double score = 0;
          for (int i = 0; i < size; i++) {
            score +=
                (double) queries[(query * heads + head) * size + i]
                    * keys[(key * heads + head) * size + i];
          }
          boolean seen = (!causal || key <= query) && !change.hidden().contains(key);
          powers[key] = seen ? Math.exp(score / Math.sqrt(size) / change.temperature(id, head)) : 0;
          sum += powers[key];
        }
        for (int key = 0; key < steps; key++) {
          weights[(head * steps + query) * steps + key] =
              sum == 0 ? 0 : (float) (powers[key] / sum);
        }
      }
    }
    return new LayerAttention(
        id, causal, heads, steps, steps, queries, keys, values, weights, change);
  }

  private static float[] numbers(Random random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
