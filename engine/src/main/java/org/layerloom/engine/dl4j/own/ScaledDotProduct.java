package org.layerloom.engine.dl4j.own;

/**
 * Attention of several heads (Vaswani et al.: Attention is all you need, 2017, 3.2): within each
 * head {@code A = softmax(q kᵀ / √d)}, {@code y = A v}, d numbers to a head. Queries are rows
 * {@code [batch · steps, heads · d]}, keys and values {@code [batch · keySteps, heads · d]}; a
 * head's numbers lie side by side.
 *
 * <p>Padded keys and, where causal, later ones get exactly no weight. Keeps what its backward pass
 * needs.
 */
final class ScaledDotProduct {

  /** Causal heads reckon so many queries at a time with the keys that they see, not with all. */
  private static final int QUERIES = 64;

  private final int heads;
  private final boolean causal;
  private final Dropping dropping;

  private Scratch scratch;
  private Rows q;
  private Rows k;
  private Rows v;
  private int[] lengths;
  private int steps;
  private int keySteps;
  private int size;

  /** {@code [batch · head · query, key]}, before dropout. */
  private Rows weights;

  /** What dropout multiplies the weights by; null where it is not at work. */
  private Rows kept;

  /** The weights behind dropout. */
  private Rows used;

  private HeadChanges asked;
  private int[] seen = {};

  /** Set anew for each product: the two factors and the result. */
  private final Rows.Part left = new Rows.Part();

  private final Rows.Part right = new Rows.Part();
  private final Rows.Part into = new Rows.Part();

  ScaledDotProduct(int heads, boolean causal, double dropout) {
    this.heads = heads;
    this.causal = causal;
    this.dropping = new Dropping(dropout);
  }

  /** The weights of the last forward pass: {@code [batch, head, query, key]}. */
  double[] weights() {
    return Loops.read(weights.array());
  }

  double[] queries() {
    return Loops.read(q.array());
  }

  double[] keys() {
    return Loops.read(k.array());
  }

  double[] values() {
    return Loops.read(v.array());
  }

  int heads() {
    return heads;
  }

  boolean causal() {
    return causal;
  }

  void change(HeadChanges asked) {
    this.asked = asked;
  }

  int steps() {
    return steps;
  }

  int keySteps() {
    return keySteps;
  }

  int keysThere() {
    return lengths[0];
  }

  /**
   * The forward pass.
   *
   * @param lengths how many keys of each sample are there
   */
  Rows forward(Rows queries, Rows keys, Rows values, int[] lengths, Computation.Pass pass) {
    scratch = Scratch.in(scratch, queries.precision());
    Kernels kernels = scratch.kernels();
    q = queries;
    k = keys;
    v = values;
    this.lengths = lengths;
    steps = queries.rows() / lengths.length;
    keySteps = keys.rows() / lengths.length;
    size = queries.columns() / heads;
    HeadChanges changes = pass.training() ? null : asked;
    boolean[] hidden = changes == null ? null : changes.hidden();
    weights = scratch.take("weights", lengths.length * heads * steps, keySteps);
    for (int n = 0; n < lengths.length; n++) {
      int[] seen = seen(n);
      for (int h = 0; h < heads; h++) {
        scores(kernels, n, h, changes == null ? 1 : changes.temperatures()[h]);
        kernels.softmax(weights, row(n, h), seen, hidden);
      }
    }
    used = weights;
    kept = dropping.draw(scratch, "kept", weights.rows(), keySteps, pass);
    if (kept != null) {
      used = scratch.like("used", weights);
      kernels.multiply(weights, kept, used, 0, weights.rows());
    }
    Rows mixed = scratch.take("mixed", queries.rows(), queries.columns());
    for (int n = 0; n < lengths.length; n++) {
      for (int h = 0; h < heads; h++) {
        boolean off = changes != null && changes.off()[h];
        mix(kernels, n, h, off ? 0 : 1, mixed);
      }
    }
    return mixed;
  }

  /** Where the weights of a head's first query lie. */
  private int row(int n, int h) {
    return (n * heads + h) * steps;
  }

  /** How many keys each query of a sample sees. */
  private int[] seen(int n) {
    if (seen.length != steps) {
      seen = new int[steps];
    }
    for (int i = 0; i < steps; i++) {
      seen[i] = causal ? Math.min(lengths[n], i + 1) : lengths[n];
    }
    return seen;
  }

  private int queriesAtOnce() {
    return causal ? QUERIES : steps;
  }

  /** The keys that some of the queries before one see. */
  private int reach(int n, int before) {
    return causal ? Math.min(lengths[n], before) : lengths[n];
  }

  private Rows.Part queriesOf(Rows.Part part, Rows rows, int n, int h, int from, int count) {
    return part.set(rows, n * steps + from, h * size, count, size);
  }

  private Rows.Part keysOf(Rows.Part part, Rows rows, int n, int h, int reach) {
    return part.set(rows, n * keySteps, h * size, reach, size);
  }

  private void scores(Kernels kernels, int n, int h, double temperature) {
    double scale = 1 / (Math.sqrt(size) * temperature);
    for (int from = 0; from < steps; from += queriesAtOnce()) {
      int count = Math.min(queriesAtOnce(), steps - from);
      int reach = reach(n, from + count);
      queriesOf(left, q, n, h, from, count);
      keysOf(right, k, n, h, reach);
      into.set(weights, row(n, h) + from, 0, count, reach);
      kernels.product(left, false, right, true, scale, into, false);
    }
  }

  private void mix(Kernels kernels, int n, int h, double share, Rows mixed) {
    for (int from = 0; from < steps; from += queriesAtOnce()) {
      int count = Math.min(queriesAtOnce(), steps - from);
      int reach = reach(n, from + count);
      left.set(used, row(n, h) + from, 0, count, reach);
      keysOf(right, v, n, h, reach);
      queriesOf(into, mixed, n, h, from, count);
      kernels.product(left, false, right, false, share, into, false);
    }
  }

  /** The derivatives by queries, keys and values. */
  record Slopes(Rows queries, Rows keys, Rows values) {}

  /** The backward pass, from the derivative by the answer. */
  Slopes backward(Rows slope) {
    Kernels kernels = scratch.kernels();
    Rows byQ = scratch.like("byQ", q);
    Rows byK = scratch.like("byK", k);
    Rows byV = scratch.like("byV", v);
    kernels.clear(byK, 0, byK.rows());
    kernels.clear(byV, 0, byV.rows());
    Slopes slopes = new Slopes(byQ, byK, byV);
    Rows byScores = scratch.take("byScores", steps, keySteps);
    for (int n = 0; n < lengths.length; n++) {
      int[] seen = seen(n);
      for (int h = 0; h < heads; h++) {
        byWeights(kernels, n, h, slope, byScores);
        kernels.softmaxBack(weights, kept, row(n, h), seen, 1 / Math.sqrt(size), byScores);
        spread(kernels, n, h, slope, byScores, slopes);
      }
    }
    return slopes;
  }

  private void byWeights(Kernels kernels, int n, int h, Rows slope, Rows byScores) {
    for (int from = 0; from < steps; from += queriesAtOnce()) {
      int count = Math.min(queriesAtOnce(), steps - from);
      int reach = reach(n, from + count);
      queriesOf(left, slope, n, h, from, count);
      keysOf(right, v, n, h, reach);
      into.set(byScores, from, 0, count, reach);
      kernels.product(left, false, right, true, 1, into, false);
    }
  }

  private void spread(Kernels kernels, int n, int h, Rows slope, Rows byScores, Slopes to) {
    for (int from = 0; from < steps; from += queriesAtOnce()) {
      int count = Math.min(queriesAtOnce(), steps - from);
      int reach = reach(n, from + count);
      left.set(byScores, from, 0, count, reach);
      keysOf(right, k, n, h, reach);
      queriesOf(into, to.queries(), n, h, from, count);
      kernels.product(left, false, right, false, 1, into, false);
      queriesOf(right, q, n, h, from, count);
      keysOf(into, to.keys(), n, h, reach);
      kernels.product(left, true, right, false, 1, into, true);
      left.set(used, row(n, h) + from, 0, count, reach);
      queriesOf(right, slope, n, h, from, count);
      keysOf(into, to.values(), n, h, reach);
      kernels.product(left, true, right, false, 1, into, true);
    }
  }
}
