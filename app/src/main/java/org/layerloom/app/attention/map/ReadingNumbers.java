package org.layerloom.app.attention.map;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.attention.Rollout;

/** The numbers of all maps of one reading; what several of them need is reckoned once. */
final class ReadingNumbers {

  private record Place(Head head, MapStage stage) {}

  private final AttentionSnapshot snapshot;
  private final Map<Place, float[]> heads = new HashMap<>();
  private final Map<Place, Double> largest = new HashMap<>();

  ReadingNumbers(AttentionSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  AttentionSnapshot snapshot() {
    return snapshot;
  }

  /** What a map shows, {@code [query, key]} flattened; empty where it cannot be reckoned. */
  Optional<float[]> of(LayerAttention layer, Wish wish) {
    return switch (wish.show()) {
      case HEAD -> Optional.of(head(layer, wish.head().index(), wish.stage()));
      case MEAN -> Optional.of(mean(layer, wish.stage()));
      case DIFFERENCE -> difference(layer, wish);
      case ROLLOUT -> rollout(layer);
    };
  }

  private float[] head(LayerAttention layer, int head, MapStage stage) {
    return heads.computeIfAbsent(
        new Place(layer.head(head), stage), place -> reckon(layer, head, stage));
  }

  private static float[] reckon(LayerAttention layer, int head, MapStage stage) {
    return switch (stage) {
      case SOFTMAX -> weights(layer, head);
      case SCORE -> scores(layer, head, 1);
      case SCALED, MASKED -> scores(layer, head, factor(layer, head));
    };
  }

  private static float[] weights(LayerAttention layer, int head) {
    int keys = layer.keySteps();
    float[] values = new float[layer.steps() * keys];
    for (int query = 0; query < layer.steps(); query++) {
      for (int key = 0; key < keys; key++) {
        values[query * keys + key] = layer.weight(head, query, key);
      }
    }
    return values;
  }

  /** What the layer multiplies a head's scores by. */
  private static double factor(LayerAttention layer, int head) {
    for (int query = 0; query < layer.steps(); query++) {
      for (int key = 0; key < layer.keySteps(); key++) {
        double score = layer.score(head, query, key);
        if (score != 0) {
          return layer.scaled(head, query, key) / score;
        }
      }
    }
    return 1;
  }

  /** {@code q · k} times a factor; keys lie turned, so that the inner loop runs along the steps. */
  private static float[] scores(LayerAttention layer, int head, double factor) {
    int keys = layer.keySteps();
    double[][] turned = new double[layer.size()][keys];
    for (int key = 0; key < keys; key++) {
      for (int i = 0; i < turned.length; i++) {
        turned[i][key] = layer.key(head, key, i);
      }
    }
    float[] values = new float[layer.steps() * keys];
    double[] row = new double[keys];
    for (int query = 0; query < layer.steps(); query++) {
      Arrays.fill(row, 0);
      for (int i = 0; i < turned.length; i++) {
        double q = layer.query(head, query, i) * factor;
        double[] numbers = turned[i];
        for (int key = 0; key < keys; key++) {
          row[key] += q * numbers[key];
        }
      }
      for (int key = 0; key < keys; key++) {
        values[query * keys + key] = (float) row[key];
      }
    }
    return values;
  }

  private float[] mean(LayerAttention layer, MapStage stage) {
    float[] sum = new float[layer.steps() * layer.keySteps()];
    for (int head = 0; head < layer.heads(); head++) {
      float[] one = head(layer, head, stage);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i] / layer.heads();
      }
    }
    return sum;
  }

  private Optional<float[]> difference(LayerAttention layer, Wish wish) {
    Optional<LayerAttention> against = wish.other().flatMap(o -> snapshot.layer(o.layerId()));
    if (against.isEmpty()
        || against.get().steps() != layer.steps()
        || against.get().keySteps() != layer.keySteps()) {
      return Optional.empty();
    }
    float[] values = head(layer, wish.head().index(), wish.stage()).clone();
    float[] less = head(against.get(), wish.other().orElseThrow().index(), wish.stage());
    for (int i = 0; i < values.length; i++) {
      values[i] -= less[i];
    }
    return Optional.of(values);
  }

  private Optional<float[]> rollout(LayerAttention layer) {
    List<LayerAttention> all = snapshot.reading().layers();
    List<LayerAttention> upTo = all.subList(0, all.indexOf(layer) + 1);
    boolean alike =
        upTo.stream().allMatch(l -> l.steps() == layer.steps() && l.keySteps() == layer.steps());
    if (!alike) {
      return Optional.empty();
    }
    float[][] rows = Rollout.of(upTo);
    float[] values = new float[layer.steps() * layer.steps()];
    for (int query = 0; query < rows.length; query++) {
      System.arraycopy(rows[query], 0, values, query * layer.steps(), layer.steps());
    }
    return Optional.of(values);
  }

  /** The largest magnitude of all heads of a layer. */
  double largestOf(LayerAttention layer, MapStage stage) {
    return largest.computeIfAbsent(
        new Place(layer.head(0), stage),
        place -> {
          double most = 0;
          for (int head = 0; head < layer.heads(); head++) {
            float[] values = head(layer, head, stage);
            most = Math.max(most, largest(values, layer, stage == MapStage.MASKED));
          }
          return most;
        });
  }

  /**
   * The largest magnitude of a map.
   *
   * @param seenOnly whether cells that a query may not see are left out
   */
  static double largest(float[] values, LayerAttention layer, boolean seenOnly) {
    float most = 0;
    int keys = layer.keySteps();
    for (int key = 0; key < keys; key++) {
      // Keys that the last query does not see are hidden from all; others by causality alone.
      boolean hidden = seenOnly && !layer.sees(layer.steps() - 1, key);
      int first = hidden ? layer.steps() : seenOnly && layer.causal() ? key : 0;
      for (int query = first; query < layer.steps(); query++) {
        most = Math.max(most, Math.abs(values[query * keys + key]));
      }
    }
    return most;
  }
}
