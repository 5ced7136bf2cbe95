package org.layerloom.app.attention.lines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.engine.attention.LayerAttention;

/**
 * The lines between the tokens of a layer, as many as can be told apart: of more, the strongest.
 * Finding them takes a pass over all weights, setting one token off does not.
 */
public final class AttentionLines {

  /** More lines than this are a grey patch. */
  static final int MOST = 1_200;

  /** Fainter ones cannot be seen. */
  private static final double LEAST = 0.01;

  /** Steps of weight by which lines are chosen. */
  private static final int BINS = 4_096;

  /** The column a token is in. */
  public enum Side {
    /** The left one. */
    QUERY,
    /** The right one. */
    KEY
  }

  /**
   * A token.
   *
   * @param step from 0
   */
  public record Token(Side side, int step) {}

  /**
   * A line.
   *
   * @param full whether it is drawn in full; else it is in the background
   */
  public record Line(int head, int query, int key, float weight, boolean full) {

    Line behind() {
      return new Line(head, query, key, weight, false);
    }
  }

  private static final Comparator<Line> FAINTEST_FIRST =
      Comparator.comparing(Line::full).thenComparing(Line::weight);

  private final LayerAttention layer;
  private final Set<Integer> heads;
  private final List<Line> lines;
  private final int leftOut;
  private final double largest;

  private AttentionLines(LayerAttention layer, Set<Integer> heads, List<Line> lines, int leftOut) {
    this.layer = layer;
    this.heads = heads;
    this.lines = lines.stream().sorted(FAINTEST_FIRST).toList();
    this.leftOut = leftOut;
    this.largest = lines.stream().mapToDouble(Line::weight).max().orElse(1);
  }

  /**
   * The lines of some heads.
   *
   * @param heads of the layer, from 0
   */
  public static AttentionLines of(LayerAttention layer, Set<Integer> heads) {
    return strongest(layer, heads, all(layer.steps()), all(layer.keySteps()));
  }

  /** These lines in the background, and all lines of one token in full. */
  public AttentionLines isolating(Token token) {
    boolean query = token.side() == Side.QUERY;
    int[] one = {token.step()};
    return before(
        strongest(
            layer, heads, query ? one : all(layer.steps()), query ? all(layer.keySteps()) : one));
  }

  /** These lines in the background, and those of the chosen rows and columns in full. */
  public AttentionLines settingOff(TokenSelection selection) {
    return selection.isNone()
        ? this
        : before(
            strongest(
                layer,
                heads,
                some(selection.queries(), layer.steps()),
                some(selection.keys(), layer.keySteps())));
  }

  private AttentionLines before(AttentionLines full) {
    List<Line> all = new ArrayList<>();
    lines.stream().skip(Math.max(0, lines.size() - MOST / 2)).map(Line::behind).forEach(all::add);
    all.addAll(full.lines);
    return new AttentionLines(layer, heads, all, full.leftOut);
  }

  private static int[] all(int steps) {
    return IntStream.range(0, steps).toArray();
  }

  private static int[] some(Collection<Integer> chosen, int steps) {
    return chosen.isEmpty()
        ? all(steps)
        : chosen.stream().mapToInt(Integer::intValue).filter(i -> i < steps).toArray();
  }

  private static AttentionLines strongest(
      LayerAttention layer, Set<Integer> heads, int[] queries, int[] keys) {
    int[] bins = new int[BINS + 1];
    for (int head : heads) {
      for (int query : queries) {
        for (int key : keys) {
          bins[(int) (layer.weight(head, query, key) * BINS)]++;
        }
      }
    }
    int least = BINS;
    int count = bins[BINS];
    while (least > LEAST * BINS && count + bins[least - 1] <= MOST) {
      least--;
      count += bins[least];
    }
    int seen = IntStream.rangeClosed((int) Math.ceil(LEAST * BINS), BINS).map(i -> bins[i]).sum();
    List<Line> lines = new ArrayList<>();
    for (int head : heads) {
      for (int query : queries) {
        for (int key : keys) {
          float weight = layer.weight(head, query, key);
          if ((int) (weight * BINS) >= least && lines.size() < MOST) {
            lines.add(new Line(head, query, key, weight, true));
          }
        }
      }
    }
    return new AttentionLines(layer, heads, lines, Math.max(0, seen - lines.size()));
  }

  /** From the faintest to the strongest, those in full last. */
  public List<Line> lines() {
    return lines;
  }

  /** How many that could be seen were too many to be drawn. */
  public int leftOut() {
    return leftOut;
  }

  /** The strongest lines drawn in full; of a token where it is isolated. */
  public List<Line> strongest(int count) {
    return lines.stream()
        .filter(Line::full)
        .sorted(FAINTEST_FIRST.reversed())
        .limit(count)
        .toList();
  }

  /** What is shown for a selection and, before it, one token. */
  public AttentionLines showing(TokenSelection selection, Optional<Token> token) {
    return token.map(this::isolating).orElseGet(() -> settingOff(selection));
  }

  /** How much of its colour a line has, from 0 to 1. */
  public double opacity(Line line) {
    double share = line.weight() / largest;
    return line.full() ? 0.08 + 0.92 * share : 0.15 * share;
  }
}
