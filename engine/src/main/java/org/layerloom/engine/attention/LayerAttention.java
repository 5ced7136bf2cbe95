package org.layerloom.engine.attention;

/**
 * What the heads of one layer did with one sample: every number that leads from its queries, keys
 * and values to its weights. Steps count from 0; what lies behind {@link #steps} is padding and not
 * here. Where a layer looks at another sequence than its own, its keys are counted apart.
 */
public final class LayerAttention {

  private final String layerId;
  private final boolean causal;
  private final int heads;
  private final int steps;
  private final int keySteps;
  private final int width;
  private final float[] queries;
  private final float[] keys;
  private final float[] values;
  private final float[] weights;
  private final Intervention change;

  /**
   * Takes the arrays over.
   *
   * @param causal whether a query sees itself and earlier keys alone
   * @param queries {@code [step, heads · size]}, a head's numbers side by side
   * @param keys {@code [key step, heads · size]}; values too
   * @param weights {@code [head, query, key]}
   * @param change what was changed in the heads
   */
  public LayerAttention(
      String layerId,
      boolean causal,
      int heads,
      int steps,
      int keySteps,
      float[] queries,
      float[] keys,
      float[] values,
      float[] weights,
      Intervention change) {
    this.layerId = layerId;
    this.causal = causal;
    this.heads = heads;
    this.steps = steps;
    this.keySteps = keySteps;
    this.width = steps == 0 ? 0 : queries.length / steps;
    this.queries = queries;
    this.keys = keys;
    this.values = values;
    this.weights = weights;
    this.change = change;
    if (weights.length != heads * steps * keySteps || width % heads != 0) {
      throw new IllegalArgumentException(layerId + ": " + weights.length + " weights");
    }
  }

  public String layerId() {
    return layerId;
  }

  public boolean causal() {
    return causal;
  }

  public int heads() {
    return heads;
  }

  /** The steps that are there as queries. */
  public int steps() {
    return steps;
  }

  /** The steps that are there as keys. */
  public int keySteps() {
    return keySteps;
  }

  /** How many numbers each head has for a step. */
  public int size() {
    return width / heads;
  }

  public Intervention.Head head(int index) {
    return new Intervention.Head(layerId, index);
  }

  /** A number of a head's query for a step; so with {@link #key} and {@link #value}. */
  public float query(int head, int step, int number) {
    return queries[step * width + head * size() + number];
  }

  public float key(int head, int step, int number) {
    return keys[step * width + head * size() + number];
  }

  public float value(int head, int step, int number) {
    return values[step * width + head * size() + number];
  }

  /** {@code q · k}. */
  public double score(int head, int query, int key) {
    double sum = 0;
    int q = query * width + head * size();
    int k = key * width + head * size();
    for (int i = 0; i < size(); i++) {
      sum += (double) queries[q + i] * keys[k + i];
    }
    return sum;
  }

  /** {@code q · k / (√d · temperature)}: what goes into the softmax where the key may be seen. */
  public double scaled(int head, int query, int key) {
    return score(head, query, key) / (Math.sqrt(size()) * change.temperature(layerId, head));
  }

  /** Whether a query may see a key. */
  public boolean sees(int query, int key) {
    return (!causal || key <= query) && !change.hidden().contains(key);
  }

  /** The softmax of the scaled scores over the keys that a query sees; 0 for others. */
  public float weight(int head, int query, int key) {
    return weights[(head * steps + query) * keySteps + key];
  }

  /** Whether the head was switched off: it has weights, but its layer's answer is without them. */
  public boolean isOff(int head) {
    return change.isOff(layerId, head);
  }
}
