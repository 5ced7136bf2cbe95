package org.layerloom.app.attention.inside;

import org.layerloom.app.attention.choice.Cell;
import org.layerloom.engine.attention.LayerAttention;

/**
 * How one weight of a head comes about, number by number.
 *
 * @param query {@code q = x Wq + bq} of the query's step
 * @param key {@code k = x Wk + bk} of the key's step
 * @param product {@code q ⊙ k}, number by number
 * @param score {@code q · k}: their sum
 * @param scaled {@code q · k / (√d · temperature)}
 * @param shift what is taken from each scaled score before the exponential; 0 unless the powers
 *     would be too large to be written, then the largest. The softmax is the same.
 * @param sum {@code Σ exp(scaled − shift)} over the keys that the query sees
 * @param seen how many keys that are
 * @param sees whether the key is one of them
 * @param weight {@code exp(scaled − shift) / sum}; 0 where the key is not seen
 * @param value {@code v = x Wv + bv} of the key's step
 * @param added {@code weight · v}: what the key adds to the query's answer of this head
 */
public record HeadSteps(
    double[] query,
    double[] key,
    double[] product,
    double score,
    double scaled,
    double shift,
    double sum,
    int seen,
    boolean sees,
    double weight,
    double[] value,
    double[] added) {

  /** Powers of larger numbers have too many digits to tell anything. */
  private static final double MOST_EXPONENT = 15;

  public static HeadSteps of(LayerAttention layer, int head, Cell cell) {
    int size = layer.size();
    double[] query = new double[size];
    double[] key = new double[size];
    double[] product = new double[size];
    double[] value = new double[size];
    for (int i = 0; i < size; i++) {
      query[i] = layer.query(head, cell.query(), i);
      key[i] = layer.key(head, cell.key(), i);
      product[i] = query[i] * key[i];
      value[i] = layer.value(head, cell.key(), i);
    }
    double largest = Double.NEGATIVE_INFINITY;
    int seen = 0;
    for (int j = 0; j < layer.keySteps(); j++) {
      if (layer.sees(cell.query(), j)) {
        seen++;
        largest = Math.max(largest, layer.scaled(head, cell.query(), j));
      }
    }
    double shift = seen > 0 && Math.abs(largest) > MOST_EXPONENT ? largest : 0;
    double sum = 0;
    for (int j = 0; j < layer.keySteps(); j++) {
      if (layer.sees(cell.query(), j)) {
        sum += Math.exp(layer.scaled(head, cell.query(), j) - shift);
      }
    }
    double scaled = layer.scaled(head, cell.query(), cell.key());
    boolean sees = layer.sees(cell.query(), cell.key());
    double weight = sees ? Math.exp(scaled - shift) / sum : 0;
    double[] added = new double[size];
    for (int i = 0; i < size; i++) {
      added[i] = weight * value[i];
    }
    return new HeadSteps(
        query,
        key,
        product,
        layer.score(head, cell.query(), cell.key()),
        scaled,
        shift,
        sum,
        seen,
        sees,
        weight,
        value,
        added);
  }

  /** The length of a vector: {@code √(Σ x²)}. */
  public static double norm(double[] vector) {
    double sum = 0;
    for (double number : vector) {
      sum += number * number;
    }
    return Math.sqrt(sum);
  }
}
