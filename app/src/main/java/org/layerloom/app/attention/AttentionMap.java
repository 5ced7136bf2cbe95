package org.layerloom.app.attention;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.attention.Rollout;

/**
 * The numbers of one map, and where each lies on its colour bar. Immutable; large ones are made off
 * the JavaFX thread.
 */
public final class AttentionMap {

  /** The smallest weight that a logarithmic colour bar tells from 0. */
  public static final double LOG_FLOOR = 1e-4;

  /** Of {@link #level}: a cell without a number, as the query may not see the key. */
  public static final int UNSEEN = -1;

  /** Of {@link #level}: the same, as a person hid the key. */
  public static final int HIDDEN = -2;

  /**
   * What a map shows.
   *
   * @param other what {@link MapShow#DIFFERENCE} takes away
   */
  public record Wish(
      Head head, Optional<Head> other, MapStage stage, MapScale scale, MapShow show) {

    /** What a person has chosen, if a head is. */
    static Optional<Wish> of(AttentionChoices choices) {
      return choices
          .headProperty()
          .get()
          .map(
              head ->
                  new Wish(
                      head,
                      choices.otherProperty().get(),
                      choices.stageProperty().get(),
                      choices.scaleProperty().get(),
                      choices.showProperty().get()));
    }

    /** A head as the large map is shown. */
    Wish ofHead(Head another) {
      return new Wish(another, Optional.empty(), stage, scale, MapShow.HEAD);
    }

    /** Of scores there is no rollout. */
    MapStage reckoned() {
      return show == MapShow.ROLLOUT ? MapStage.SOFTMAX : stage;
    }

    boolean isSigned() {
      return reckoned().isSigned() || show == MapShow.DIFFERENCE;
    }
  }

  private final int queries;
  private final int keys;
  private final float[] values;
  private final short[] levels;
  private final double low;
  private final double high;
  private final boolean log;
  private final boolean signed;

  private AttentionMap(
      LayerAttention layer, boolean masked, float[] values, Wish wish, double largest) {
    this.queries = layer.steps();
    this.keys = layer.keySteps();
    this.values = values;
    this.signed = wish.isSigned();
    this.log = !signed && wish.scale() == MapScale.LOG;
    this.high =
        !signed && wish.scale() != MapScale.HEAD && wish.scale() != MapScale.LAYER
            ? 1
            : largest > 0 ? largest : 1;
    this.low = signed ? -high : log ? LOG_FLOOR : 0;
    this.levels = new short[values.length];
    for (int query = 0; query < queries; query++) {
      for (int key = 0; key < keys; key++) {
        int at = query * keys + key;
        levels[at] =
            masked && !layer.sees(query, key)
                ? (short) (layer.causal() && key > query ? UNSEEN : HIDDEN)
                : (short) Math.round(place(values[at]) * (Palette.SIZE - 1));
      }
    }
  }

  /**
   * Makes the map of a reading; empty where it has no such head, or the layers before it cannot be
   * rolled out.
   */
  public static Optional<AttentionMap> of(AttentionSnapshot snapshot, Wish wish) {
    Optional<LayerAttention> found = snapshot.layer(wish.head().layerId());
    if (found.isEmpty() || wish.head().index() >= found.get().heads()) {
      return Optional.empty();
    }
    LayerAttention layer = found.get();
    boolean masked = wish.reckoned() == MapStage.MASKED || wish.reckoned() == MapStage.SOFTMAX;
    return values(snapshot, layer, wish)
        .map(
            values ->
                new AttentionMap(
                    layer,
                    masked && wish.show() != MapShow.ROLLOUT,
                    values,
                    wish,
                    wish.scale() == MapScale.LAYER && wish.show() == MapShow.HEAD
                        ? largestOfLayer(layer, wish.reckoned())
                        : largest(values, layer, wish.reckoned())));
  }

  private static Optional<float[]> values(
      AttentionSnapshot snapshot, LayerAttention layer, Wish wish) {
    int head = wish.head().index();
    return switch (wish.show()) {
      case HEAD -> Optional.of(head(layer, head, wish.stage()));
      case MEAN -> Optional.of(mean(layer, wish.stage()));
      case DIFFERENCE -> difference(snapshot, layer, wish);
      case ROLLOUT -> rollout(snapshot, layer);
    };
  }

  private static float[] head(LayerAttention layer, int head, MapStage stage) {
    float[] values = new float[layer.steps() * layer.keySteps()];
    for (int query = 0; query < layer.steps(); query++) {
      for (int key = 0; key < layer.keySteps(); key++) {
        values[query * layer.keySteps() + key] = (float) number(layer, head, query, key, stage);
      }
    }
    return values;
  }

  /** One number of a head, as far as it has come. */
  static double number(LayerAttention layer, int head, int query, int key, MapStage stage) {
    return switch (stage) {
      case SCORE -> layer.score(head, query, key);
      case SCALED, MASKED -> layer.scaled(head, query, key);
      case SOFTMAX -> layer.weight(head, query, key);
    };
  }

  private static float[] mean(LayerAttention layer, MapStage stage) {
    float[] sum = new float[layer.steps() * layer.keySteps()];
    for (int head = 0; head < layer.heads(); head++) {
      float[] one = head(layer, head, stage);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i] / layer.heads();
      }
    }
    return sum;
  }

  private static Optional<float[]> difference(
      AttentionSnapshot snapshot, LayerAttention layer, Wish wish) {
    Optional<LayerAttention> against = wish.other().flatMap(o -> snapshot.layer(o.layerId()));
    if (against.isEmpty()
        || against.get().steps() != layer.steps()
        || against.get().keySteps() != layer.keySteps()) {
      return Optional.empty();
    }
    float[] values = head(layer, wish.head().index(), wish.stage());
    float[] less = head(against.get(), wish.other().orElseThrow().index(), wish.stage());
    for (int i = 0; i < values.length; i++) {
      values[i] -= less[i];
    }
    return Optional.of(values);
  }

  private static Optional<float[]> rollout(AttentionSnapshot snapshot, LayerAttention layer) {
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

  private static double largestOfLayer(LayerAttention layer, MapStage stage) {
    double largest = 0;
    for (int head = 0; head < layer.heads(); head++) {
      largest = Math.max(largest, largest(head(layer, head, stage), layer, stage));
    }
    return largest;
  }

  /** The largest magnitude among the cells that are shown as numbers. */
  private static double largest(float[] values, LayerAttention layer, MapStage stage) {
    double largest = 0;
    for (int i = 0; i < values.length; i++) {
      boolean counts =
          stage != MapStage.MASKED || layer.sees(i / layer.keySteps(), i % layer.keySteps());
      largest = counts ? Math.max(largest, Math.abs(values[i])) : largest;
    }
    return largest;
  }

  /** Where a number lies on the colour bar, from 0 to 1. */
  public double place(double value) {
    double share =
        log
            ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
            : (value - low) / (high - low);
    return Math.max(0, Math.min(1, share));
  }

  /** The number at a place of the colour bar. */
  public double number(double place) {
    return log ? low * Math.pow(high / low, place) : low + place * (high - low);
  }

  public int queries() {
    return queries;
  }

  public int keys() {
    return keys;
  }

  public float value(int query, int key) {
    return values[query * keys + key];
  }

  /**
   * The colour of a cell, as the number of an entry of {@link Palette#table}; {@link #UNSEEN} or
   * {@link #HIDDEN} where it has no number.
   */
  public int level(int query, int key) {
    return levels[query * keys + key];
  }

  public double low() {
    return low;
  }

  public double high() {
    return high;
  }

  public boolean isLog() {
    return log;
  }

  /** Whether 0 is in the middle of the colour bar. */
  public boolean isSigned() {
    return signed;
  }

  /** The colours it is drawn in: those that a person chose, or those for signed numbers. */
  public Palette palette(Palette chosen) {
    return signed ? Palette.BLUE_ORANGE : chosen;
  }
}
