package org.layerloom.app.attention.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

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

  /** Of {@link #level}: the same, as there is no such step in the sample. */
  public static final int PADDING = -3;

  /**
   * What a map shows.
   *
   * @param other what {@link MapShow#DIFFERENCE} takes away
   * @param padded whether the steps behind the sample are there as well
   */
  public record Wish(
      Head head,
      Optional<Head> other,
      MapStage stage,
      MapScale scale,
      MapShow show,
      boolean padded) {

    /** A wish for the sample's own steps. */
    public Wish(Head head, Optional<Head> other, MapStage stage, MapScale scale, MapShow show) {
      this(head, other, stage, scale, show, false);
    }

    /** What a person has chosen, if a head is. */
    public static Optional<Wish> of(AttentionChoices choices, AttentionSnapshot snapshot) {
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
                      choices.showProperty().get(),
                      choices.showsPadding(snapshot.sentence())));
    }

    /** A head as the large map is shown. */
    public Wish ofHead(Head another) {
      return new Wish(another, Optional.empty(), stage, scale, MapShow.HEAD);
    }

    /** Of scores there is no rollout. */
    public MapStage reckoned() {
      return show == MapShow.ROLLOUT ? MapStage.SOFTMAX : stage;
    }

    public boolean isSigned() {
      return reckoned().isSigned() || show == MapShow.DIFFERENCE;
    }
  }

  private final int steps;
  private final int keySteps;
  private final int queries;
  private final int keys;
  private final float[] values;
  private final short[] levels;
  private final double low;
  private final double high;
  private final boolean log;
  private final boolean signed;
  private boolean causal;
  private boolean hidden;

  private AttentionMap(
      LayerAttention layer,
      Sentence sentence,
      boolean masked,
      float[] values,
      Wish wish,
      double largest) {
    this.steps = layer.steps();
    this.keySteps = layer.keySteps();
    this.queries = wish.padded() ? padded(steps, sentence) : steps;
    this.keys = wish.padded() ? padded(keySteps, sentence) : keySteps;
    this.values = values;
    this.signed = wish.isSigned();
    this.log = !signed && wish.scale() == MapScale.LOG;
    this.high =
        !signed && wish.scale() != MapScale.HEAD && wish.scale() != MapScale.LAYER
            ? 1
            : largest > 0 ? largest : 1;
    this.low = signed ? -high : log ? LOG_FLOOR : 0;
    this.levels = log ? logLevels(values) : levels(values, low, high);
    if (masked) {
      mask(layer);
    }
  }

  /** Behind a layer that changes the time, nothing is known of padding. */
  private static int padded(int steps, Sentence sentence) {
    return steps == sentence.steps() ? sentence.mostSteps() : steps;
  }

  private void mask(LayerAttention layer) {
    causal = layer.causal() && keySteps > 1;
    for (int key = 0; key < keySteps; key++) {
      // The last query sees every key but those that a person hid.
      boolean hides = steps > 0 && !layer.sees(steps - 1, key);
      int first = layer.causal() ? Math.min(key, steps) : 0;
      for (int query = 0; query < first; query++) {
        levels[query * keySteps + key] = UNSEEN;
      }
      for (int query = first; query < steps && hides; query++) {
        levels[query * keySteps + key] = HIDDEN;
      }
      hidden |= hides;
    }
  }

  private static short[] levels(float[] values, double low, double high) {
    short[] levels = new short[values.length];
    float factor = (float) ((Palette.SIZE - 1) / (high - low));
    float less = (float) low;
    for (int i = 0; i < levels.length; i++) {
      int level = (int) ((values[i] - less) * factor + 0.5f);
      levels[i] = (short) Math.max(0, Math.min(Palette.SIZE - 1, level));
    }
    return levels;
  }

  /**
   * Levels by the upper half of each number's bits: its exponent and seven binary digits, finer
   * than a step of the colour bar. A logarithm for each cell would take twenty times as long.
   */
  private static short[] logLevels(float[] values) {
    short[] levels = new short[values.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = LogLevels.OF[Float.floatToRawIntBits(Math.max(0, values[i])) >>> 16];
    }
    return levels;
  }

  private static final class LogLevels {
    static final short[] OF = new short[0x8000];

    static {
      for (int i = 0; i < OF.length; i++) {
        double value = Float.intBitsToFloat(i << 16 | 0x8000);
        double share = Math.log(value / LOG_FLOOR) / Math.log(1 / LOG_FLOOR);
        OF[i] = (short) Math.round(Math.max(0, Math.min(1, share)) * (Palette.SIZE - 1));
      }
    }
  }

  /**
   * Makes the map of a reading; empty where it has no such head, or the layers before it cannot be
   * rolled out.
   */
  public static Optional<AttentionMap> of(AttentionSnapshot snapshot, Wish wish) {
    return of(new ReadingNumbers(snapshot), wish);
  }

  /** The same with numbers that other maps of the reading share. */
  static Optional<AttentionMap> of(ReadingNumbers numbers, Wish wish) {
    Optional<LayerAttention> found = numbers.snapshot().layer(wish.head().layerId());
    if (found.isEmpty() || wish.head().index() >= found.get().heads()) {
      return Optional.empty();
    }
    LayerAttention layer = found.get();
    MapStage stage = wish.reckoned();
    boolean masked =
        (stage == MapStage.MASKED || stage == MapStage.SOFTMAX) && wish.show() != MapShow.ROLLOUT;
    return numbers
        .of(layer, wish)
        .map(
            values ->
                new AttentionMap(
                    layer,
                    numbers.snapshot().sentence(),
                    masked,
                    values,
                    wish,
                    wish.scale() == MapScale.LAYER && wish.show() == MapShow.HEAD
                        ? numbers.largestOf(layer, stage)
                        : ReadingNumbers.largest(values, layer, stage == MapStage.MASKED)));
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

  /** The rows, padding among them where it is wished for. */
  public int queries() {
    return queries;
  }

  /** The columns. */
  public int keys() {
    return keys;
  }

  /** The rows that the sample has. */
  public int steps() {
    return steps;
  }

  /** The columns that the sample has. */
  public int keySteps() {
    return keySteps;
  }

  /** Whether a cell is of the sample. */
  public boolean isThere(int query, int key) {
    return query < steps && key < keySteps;
  }

  /** The number of a cell that is there. */
  public float value(int query, int key) {
    return values[query * keySteps + key];
  }

  /**
   * The colour of a cell, as the number of an entry of {@link Palette#table}; {@link #UNSEEN},
   * {@link #HIDDEN} or {@link #PADDING} where it has no number.
   */
  public int level(int query, int key) {
    return isThere(query, key) ? levels[query * keySteps + key] : PADDING;
  }

  /** The cells without a number that the map has, of {@link #level}. */
  public List<Integer> blanks() {
    return IntStream.of(UNSEEN, HIDDEN, PADDING)
        .filter(
            level ->
                switch (level) {
                  case UNSEEN -> causal;
                  case HIDDEN -> hidden;
                  default -> queries > steps || keys > keySteps;
                })
        .boxed()
        .toList();
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
